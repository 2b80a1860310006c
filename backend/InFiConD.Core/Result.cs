using System.Diagnostics.CodeAnalysis;

namespace InFiConD.Core;

/// <summary>Either a value or the <see cref="InFiConD.Core.Rejection"/> that stands in its place. Both convert implicitly.</summary>
/// <typeparam name="T">Type of the value when the answer is yes; may be nullable where "nothing" is a good answer.</typeparam>
public readonly struct Result<T> : IEquatable<Result<T>>
{
    private readonly T _value;

    private Result(T value, Rejection? rejection) => (_value, Rejection) = (value, rejection);

    /// <summary>The refusal, or null when there is a value.</summary>
    public Rejection? Rejection { get; }

    /// <summary>True when <see cref="Value"/> can be read.</summary>
    [MemberNotNullWhen(false, nameof(Rejection))]
    public bool IsSuccess => Rejection is null;

    /// <summary>The value. Reading it from a refusal is a bug and throws.</summary>
    public T Value => Rejection is null ? _value : throw new InvalidOperationException($"Refused ({Rejection.Code}): {Rejection.Message}");

    /// <summary>Reads value or refusal in one step: <c>if (!result.TryGet(out var value, out var rejection)) return rejection;</c></summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Rejection? rejection)
    {
        value = _value;
        rejection = Rejection;
        return rejection is null;
    }

    /// <summary>Applies <paramref name="onValue"/> or <paramref name="onRejection"/>, whichever fits.</summary>
    public TOut Match<TOut>(Func<T, TOut> onValue, Func<Rejection, TOut> onRejection)
    {
        ArgumentNullException.ThrowIfNull(onValue);
        ArgumentNullException.ThrowIfNull(onRejection);
        return Rejection is null ? onValue(_value) : onRejection(Rejection);
    }

#pragma warning disable CA2225 // The named alternates would only repeat the constructors; a result is written by returning a value.
    /// <summary>A value is a success.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A rejection is a refusal.</summary>
    public static implicit operator Result<T>(Rejection rejection) => new(default!, rejection ?? throw new ArgumentNullException(nameof(rejection)));
#pragma warning restore CA2225

    /// <inheritdoc/>
    public bool Equals(Result<T> other) =>
        EqualityComparer<T>.Default.Equals(_value, other._value) && EqualityComparer<Rejection?>.Default.Equals(Rejection, other.Rejection);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Result<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_value, Rejection);

    /// <summary>Same value or same refusal.</summary>
    public static bool operator ==(Result<T> left, Result<T> right) => left.Equals(right);

    /// <summary>Different value or different refusal.</summary>
    public static bool operator !=(Result<T> left, Result<T> right) => !left.Equals(right);
}
