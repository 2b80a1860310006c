namespace InFiConD.Core.Provenance;

/// <summary>An event about one class of an ensemble: live messages name it.</summary>
public interface IConcernsClass
{
    string Class { get; }
}

/// <summary>An event that brings a version of an ensemble: live messages name it.</summary>
public interface IBringsVersion
{
    int Version { get; }
}
