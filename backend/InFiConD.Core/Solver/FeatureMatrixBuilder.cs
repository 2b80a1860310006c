namespace InFiConD.Core.Solver;

/// <summary>Fills a <see cref="FeatureMatrix"/> from row-major blocks as they are read, so that a large map is never held twice.</summary>
public sealed unsafe class FeatureMatrixBuilder : IDisposable
{
    private const int Tile = 16;
    private readonly FeatureMatrix _matrix;
    private int _filled;
    private bool _built;

    /// <param name="rows">Rows that will be appended in all.</param>
    /// <param name="columns">Values per row.</param>
    public FeatureMatrixBuilder(int rows, int columns) => _matrix = new FeatureMatrix(rows, columns);

    /// <summary>Appends whole rows.</summary>
    /// <param name="rowMajor">Values [any number of rows, columns].</param>
    /// <exception cref="ArgumentException">Not whole rows, too many of them, or a value that is not finite (named by row and column).</exception>
    public void AppendRows(ReadOnlySpan<float> rowMajor)
    {
        var columns = _matrix.Columns;
        var rows = rowMajor.Length / columns;
        if (rows * columns != rowMajor.Length)
            throw new ArgumentException($"Rows have {columns} values; {rowMajor.Length} is not a multiple of that.", nameof(rowMajor));
        if (_built || _filled + rows > _matrix.Rows)
            throw new ArgumentException($"The matrix holds {_matrix.Rows} rows; more were appended.", nameof(rowMajor));

        using var lease = _matrix.Lease();
        for (var first = 0; first < rows; first += Tile)
        {
            var count = Math.Min(Tile, rows - first);
            for (var j = 0; j < columns; j++)
            {
                var target = _matrix.ColumnPointer(j) + _filled + first;
                for (var i = 0; i < count; i++)
                {
                    var value = rowMajor[((first + i) * columns) + j];
                    if (!float.IsFinite(value))
                        throw new ArgumentException($"Row {_filled + first + i}, column {j} is {value}, not a finite number.", nameof(rowMajor));
                    target[i] = value;
                }
            }
        }

        _filled += rows;
    }

    /// <summary>Hands the finished matrix over; the builder cannot be used again.</summary>
    /// <exception cref="InvalidOperationException">Rows are missing, or it was built before.</exception>
    public FeatureMatrix Build()
    {
        if (_built || _filled != _matrix.Rows)
            throw new InvalidOperationException($"{_filled} of {_matrix.Rows} rows were appended.");
        _built = true;
        return _matrix;
    }

    /// <summary>Gives the memory back when the matrix was never built; else the matrix's owner does.</summary>
    public void Dispose()
    {
        if (!_built)
            _matrix.Dispose();
    }
}
