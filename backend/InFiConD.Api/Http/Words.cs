namespace InFiConD.Api.Http;

/// <summary>A closed set of words. The description of the interface shows it as an enum of the type's name.</summary>
internal interface IWords
{
    /// <summary>Every word, as it is spelled in JSON and in addresses.</summary>
    static abstract IEnumerable<string> All { get; }
}

/// <summary>Says of a member that it is a name, or an index in the vocabulary.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NameOrIndexAttribute : Attribute;

/// <summary>Says of a text in a body, an answer or an address which words it may be.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal abstract class WordsAttribute(Type set) : Attribute
{
    /// <summary>An enum, or a type that lists the words.</summary>
    public Type Set { get; } = set;

    /// <summary>Every word of the set.</summary>
    public abstract IEnumerable<string> All { get; }
}

/// <summary>The words of a set of its own.</summary>
internal sealed class WordsAttribute<T>() : WordsAttribute(typeof(T))
    where T : IWords
{
    public override IEnumerable<string> All => T.All;
}

/// <summary>The words of an enum that is kept or read as text.</summary>
internal sealed class EnumWordsAttribute<T>() : WordsAttribute(typeof(T))
    where T : struct, Enum
{
    public override IEnumerable<string> All => EnumText.All<T>();
}
