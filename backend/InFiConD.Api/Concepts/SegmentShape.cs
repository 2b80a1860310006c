namespace InFiConD.Api.Concepts;

/// <summary>Where a segment lies in its picture.</summary>
/// <param name="Box">[x0, y0, x1, y1], the picture from 0 to 1.</param>
/// <param name="Grid">[h, w] of the mask.</param>
/// <param name="Window">[x0, y0, x1, y1] of the part of the picture under the grid; a letterboxed grid reaches beyond 0 and 1.</param>
/// <param name="Mask">base64 of h * w bits, row by row, most significant bit first.</param>
internal sealed record SegmentShape(double[] Box, IReadOnlyList<int> Grid, double[] Window, string Mask)
{
    public static SegmentShape Of(ConceptMapReader reader, int row, int segment, int width, int height)
    {
        var arrays = reader.Manifest.Segments!;
        var (rows, columns, map) = (arrays.Grid[0], arrays.Grid[1], reader.SegmentMap(row));
        var (top, left, bottom, right) = (rows, columns, 0, 0);
        var bits = new byte[(map.Length + 7) / 8];
        for (var cell = 0; cell < map.Length; cell++)
        {
            if (map[cell] != segment) continue;
            bits[cell / 8] |= (byte)(0x80 >> (cell % 8));
            var (y, x) = (cell / columns, cell % columns);
            (top, left, bottom, right) = (Math.Min(top, y), Math.Min(left, x), Math.Max(bottom, y + 1), Math.Max(right, x + 1));
        }

        var window = GridLayout.Window(arrays, width, height);
        double Across(int x) => Math.Clamp(window[0] + ((window[2] - window[0]) * x / columns), 0, 1);
        double Down(int y) => Math.Clamp(window[1] + ((window[3] - window[1]) * y / rows), 0, 1);

        // A superpixel may be too thin for the grid; its box is then the whole picture.
        double[] box = bottom == 0 ? [0, 0, 1, 1] : [Across(left), Down(top), Across(right), Down(bottom)];
        return new SegmentShape(box, arrays.Grid, window, Convert.ToBase64String(bits));
    }
}
