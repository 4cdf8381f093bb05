namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>
/// An identifier as it came in, with the form we compare and the form we show. It is not a promise that the
/// identifier is right: intelligence with a mistyped one is still intelligence, so parsing never refuses
/// (Intelligence handling, §2.2 "Identifier table"), it flags.
/// </summary>
/// <remarks>
/// Equality is by type and <see cref="Normal"/> alone: <c>ab12cde</c> and <c>AB12 CDE</c> are equal, and a
/// malformed identifier equals another that was mistyped in the same way. <c>null</c> and blank text are the
/// caller's affair: null throws <see cref="ArgumentNullException"/>, blank gives a malformed value.
/// </remarks>
public abstract record Identifier
{
    private protected Identifier(string raw, Reading reading)
    {
        Raw = raw;
        Normal = reading.Normal;
        Display = reading.Display;
        Validity = reading.Validity;
        Reason = reading.Reason;
    }

    /// <summary>The text exactly as given. Keep it: a better rule may read it better one day.</summary>
    public string Raw { get; }

    /// <summary>The form to search and compare; upper case, without separators. Equality rests on it.</summary>
    public string Normal { get; }

    /// <summary>The form to show. For a malformed identifier the text as given, without invisible characters.</summary>
    public string Display { get; }

    /// <summary>What the format says about it.</summary>
    public Validity Validity { get; }

    /// <summary>A sentence fit to show when it is not <see cref="Validity.Valid"/>; otherwise null.</summary>
    public string? Reason { get; }

    /// <summary>True for the same kind of identifier with the same <see cref="Normal"/>.</summary>
    /// <param name="other">The identifier to compare with.</param>
    /// <returns>Whether both name the same thing.</returns>
    public virtual bool Equals(Identifier? other) =>
        other is not null && EqualityContract == other.EqualityContract && Normal == other.Normal;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Normal);

    /// <summary>The same as <see cref="Display"/>.</summary>
    /// <returns>The form to show.</returns>
    public sealed override string ToString() => Display;
}
