using System.Globalization;

namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>
/// A vehicle registration mark. <see cref="Identifier.Normal"/> is <c>AB12CDE</c>, <see cref="Identifier.Display"/>
/// is <c>AB12 CDE</c>. O and 0, I and 1 are not exchanged: what a witness or a camera read is kept, and
/// <see cref="LookAlikeKey"/> or a <see cref="VrmPattern"/> finds it.
/// </summary>
public sealed partial record Vrm : Identifier
{
    private const string NoFormat = "Fits no UK registration format: it may be foreign, partly read or mistyped.";

    private Vrm(string raw, Reading reading, VrmFormat format)
        : base(raw, reading) => Format = format;

    /// <summary>The format it fits; <see cref="VrmFormat.Unknown"/> when malformed.</summary>
    public VrmFormat Format { get; }

    /// <summary>
    /// The first day on which a <see cref="VrmFormat.Current"/> mark can have been issued: 1 March of year <c>yy</c>,
    /// or 1 September of year <c>yy - 50</c>; null for all other marks. A day still to come betrays a false or
    /// misread plate, which is for the caller to say, since this type knows no clock.
    /// </summary>
    public DateOnly? IssuedFrom => Format == VrmFormat.Current ? FirstDay(AgeIdentifier(Normal)) : null;

    /// <summary>
    /// <see cref="Identifier.Normal"/> with letters and digits that cameras and witnesses confuse made the same
    /// (O=0, I=1=L, Z=2, S=5, B=8, G=6, V=U, M=N). For finding, never for showing or for equality.
    /// </summary>
    public string LookAlikeKey => VrmLookAlikes.Fold(Normal);

    /// <summary>Reads a mark; never refuses one.</summary>
    /// <param name="raw">The mark as written.</param>
    /// <returns>The mark, flagged when it fits no UK format.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="raw"/> is null.</exception>
    public static Vrm Parse(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var normal = IdentifierText.Compact(raw);
        var (format, display) = Recognise(normal);
        return format switch
        {
            VrmFormat.Unknown => new Vrm(raw, Reading.Malformed(raw, normal, NoFormat), format),
            VrmFormat.Current when NeverIssued(normal) is { } reason =>
                new Vrm(raw, Reading.Malformed(raw, normal, reason), VrmFormat.Unknown),
            _ => new Vrm(raw, Reading.Valid(normal, display), format),
        };
    }

    // A deliberate exception to the pattern (24 November 2026): age identifier 01 is skipped and 00 is due in
    // September 2050. Such a plate on the road is misread or false, which an officer will want to see.
    private static string? NeverIssued(string normal) =>
        AgeIdentifier(normal) switch
        {
            0 => "Age identifier 00 is not issued before September 2050.",
            1 => "Age identifier 01 was never issued.",
            _ => null,
        };

    private static int AgeIdentifier(string normal) => int.Parse(normal.AsSpan(2, 2), CultureInfo.InvariantCulture);

    private static DateOnly FirstDay(int age) => age > 50 ? new DateOnly(1950 + age, 9, 1) : new DateOnly(2000 + age, 3, 1);
}
