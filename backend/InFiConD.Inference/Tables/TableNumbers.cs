using System.Globalization;
using InFiConD.Core;

namespace InFiConD.Inference.Tables;

/// <summary>
/// Numbers of one table. A decimal comma is read where no comma parts the columns; a table that has decimal points as well is refused, since one
/// of them may group thousands.
/// </summary>
internal sealed class TableNumbers(char separator)
{
    private int _comma, _point;

    /// <summary>A number, infinite and NaN included; else what is wrong with the cell, to follow its name.</summary>
    public Result<float> Parse(string cell, int line)
    {
        if (cell.Contains(',', StringComparison.Ordinal))
        {
            if (separator == ',') return Wrong("a point is the decimal sign where commas part the columns");
            if (cell.Count(sign => sign == ',') > 1 || cell.Contains('.', StringComparison.Ordinal)) return Wrong("thousands are not grouped");
            _comma = _comma == 0 ? line : _comma;
        }
        else if (cell.Contains('.', StringComparison.Ordinal))
        {
            _point = _point == 0 ? line : _point;
        }

        if (_comma > 0 && _point > 0) return Wrong($"line {Math.Min(_comma, _point)} has the other decimal sign, a comma here and a point there");
        return float.TryParse(cell.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : Wrong("a number is expected");
    }

    private static Rejection Wrong(string what) => new("csv-line", what);
}
