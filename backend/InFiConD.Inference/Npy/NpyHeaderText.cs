using System.Globalization;
using System.Text.RegularExpressions;
using InFiConD.Core;

namespace InFiConD.Inference.Npy;

/// <summary>The Python dictionary in a .npy header: <c>{'descr': '&lt;f4', 'fortran_order': False, 'shape': (3, 4), }</c>, as NumPy and others write it.</summary>
internal static partial class NpyHeaderText
{
    private const int MostAxes = 8;

    /// <summary>Reads it; what is no array of numbers is refused by the name of its type.</summary>
    public static Result<NpyHeader> Parse(string text)
    {
        var (descr, order, shapeAt) = (DescrPattern().Match(text), OrderPattern().Match(text), ShapePattern().Match(text));
        if (descr.Groups["list"].Success)
            return Unsupported("The array is structured: each element is a record of named fields. Save its numbers as one array, each field a column.");
        if (!descr.Success || !order.Success || !shapeAt.Success)
            return Broken("The .npy header lacks descr, fortran_order or shape.");
        if (!TypeOf(descr.Groups["type"].Value).TryGet(out var type, out var rejection)) return rejection;
        if (!bool.TryParse(order.Groups["order"].Value, out var columnMajor))
            return Broken($"The .npy header says fortran_order: {order.Groups["order"].Value}; True or False is expected.");
        if (!ShapeOf(Tuple(text[(shapeAt.Index + shapeAt.Length - 1)..])).TryGet(out var shape, out rejection)) return rejection;
        return new NpyHeader(type.Type, shape) { BigEndian = type.BigEndian, ColumnMajor = columnMajor && shape.Length > 1 };
    }

    private static Result<(NpyType Type, bool BigEndian)> TypeOf(string descr)
    {
        var (order, code) = descr is ['<' or '>' or '|' or '=', ..] ? (descr[0], descr[1..]) : ('|', descr);
        NpyType? type = code switch
        {
            "f4" => NpyType.F4,
            "f8" => NpyType.F8,
            "f2" => NpyType.F2,
            "b1" or "?" => NpyType.B1,
            "i1" => NpyType.I1,
            "i2" => NpyType.I2,
            "i4" => NpyType.I4,
            "i8" => NpyType.I8,
            "u1" => NpyType.U1,
            "u2" => NpyType.U2,
            "u4" => NpyType.U4,
            "u8" => NpyType.U8,
            _ => null,
        };
        if (type is { } known && (order is '<' or '>' || code is "b1" or "?" or "i1" or "u1")) return (known, order == '>');
        if (type is not null) return Unsupported($"The array holds '{descr}' without saying its byte order; save it with numpy.save.");
        var what = code switch
        {
            ['O', ..] => "Python objects, which only Python reads",
            ['c', ..] => "complex numbers",
            ['f', ..] or ['g', ..] => "long doubles (numpy.longdouble), which differ from machine to machine",
            ['U', ..] or ['S', ..] or ['a', ..] => "text",
            ['M', ..] or ['m', ..] => "dates or times",
            "V2" => "elements of 2 raw bytes, perhaps bfloat16",
            ['V', ..] => "raw bytes or a structured record",
            _ => "a type that is not known here",
        };
        return Unsupported($"The array holds {what} ('{descr}'); save numbers: numpy.save(file, numpy.asarray(x, dtype=numpy.float32)).");
    }

    /// <summary>From an opening bracket to the one that closes it.</summary>
    private static string Tuple(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth == 0) return text[..(i + 1)];
        }

        return text;
    }

    private static Result<long[]> ShapeOf(string tuple)
    {
        var axes = new List<long>();
        var elements = (Int128)1;
        foreach (var part in tuple[1..].TrimEnd(')', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(part.TrimEnd('L'), NumberStyles.None, CultureInfo.InvariantCulture, out var axis))
                return Broken($"The shape in the .npy header, {tuple}, is not a tuple of whole numbers; save the array with numpy.save.");
            axes.Add(axis);
            elements *= axis;
            if (axes.Count > MostAxes || elements > long.MaxValue / 8 || axis > int.MaxValue)
                return new Rejection("npy-too-large", $"The .npy shape {tuple} is larger than can be read.");
        }

        return axes.ToArray();
    }

    private static Rejection Broken(string message) => new("npy-broken", message);

    private static Rejection Unsupported(string message) => new("npy-unsupported", message);

    [GeneratedRegex("""['"]descr['"]\s*:\s*(?:['"](?<type>[^'"]*)['"]|(?<list>[\[{]))""")]
    private static partial Regex DescrPattern();

    [GeneratedRegex("""['"]fortran_order['"]\s*:\s*(?<order>\w+)""")]
    private static partial Regex OrderPattern();

    [GeneratedRegex("""['"]shape['"]\s*:\s*[(\[]""")]
    private static partial Regex ShapePattern();
}
