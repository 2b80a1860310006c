namespace InFiConD.Inference.Datasets;

/// <summary>Collects findings: the same code counts up, the first message and the first examples stay.</summary>
internal sealed class FindingList
{
    private const int MostExamples = 5;

    private readonly List<(string Code, string Message, List<string> Examples, int[] Count)> _found = [];

    public void Add(string code, string message, string example, int count = 1)
    {
        var at = _found.FindIndex(finding => finding.Code == code);
        if (at < 0)
        {
            at = _found.Count;
            _found.Add((code, message, [], [0]));
        }
        _found[at].Count[0] += count;
        if (_found[at].Examples.Count < MostExamples)
            _found[at].Examples.Add(example);
    }

    public IReadOnlyList<Finding> ToList() => [.. _found.Select(finding => new Finding(finding.Code, finding.Message, finding.Count[0], finding.Examples))];
}
