namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>
/// A Unique Property Reference Number, which names one address. <see cref="Identifier.Normal"/> has no leading
/// zeros; pad to twelve digits only on export. There is no check digit, so a slip can give a neighbour's number.
/// </summary>
public sealed record Uprn : Identifier
{
    private const int Longest = 12;

    private Uprn(string raw, Reading reading)
        : base(raw, reading)
    {
    }

    /// <summary>Reads a UPRN; never refuses one.</summary>
    /// <param name="raw">The digits as written.</param>
    /// <returns>The UPRN, flagged when it is not 1 to 12 digits or is zero.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="raw"/> is null.</exception>
    public static Uprn Parse(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var compact = IdentifierText.Compact(raw);
        return new Uprn(raw, Read(raw, compact));
    }

    // Source: Intelligence handling §2.2, row "UPRN / USRN".
    private static Reading Read(string raw, string compact)
    {
        var normal = compact.TrimStart('0');
        return compact.Length <= Longest && normal.Length > 0 && normal.All(char.IsAsciiDigit)
            ? Reading.Valid(normal, normal)
            : Reading.Malformed(raw, compact, "A UPRN is a number of up to 12 digits.");
    }
}
