using InFiConD.Core.Numerics;

namespace InFiConD.Demo.Scenes;

/// <summary>Seeded chance: the same seed throws the same numbers for ever.</summary>
public sealed class Dice(ulong seed)
{
    private SplitMix64 _bits = new(seed);

    /// <summary>A number in [0, 1).</summary>
    public float Unit() => (float)_bits.Unit();

    /// <summary>A number in [<paramref name="from"/>, <paramref name="to"/>).</summary>
    public float Between(float from, float to) => from + ((to - from) * Unit());

    /// <summary>A whole number in [0, <paramref name="bound"/>).</summary>
    public int Below(int bound) => _bits.Below(bound);

    /// <summary>True with this probability.</summary>
    public bool Chance(double probability) => _bits.Unit() < probability;

    /// <summary>-1 or 1.</summary>
    public int Sign() => Chance(0.5) ? 1 : -1;

    /// <summary>One of the choices, each as likely.</summary>
    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    /// <summary>Dice of their own for a part, so that drawing more in one part changes nothing in the next.</summary>
    public Dice Split() => new(_bits.Next());

    /// <summary>Puts the items in a random order, in place.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
