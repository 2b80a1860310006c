namespace InFiConD.Core.Provenance;

/// <summary>The name that an event is stored under, in snake case. A storage format: add events, never rename one.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StoredAsAttribute(string name) : Attribute
{
    public string Name => name;
}
