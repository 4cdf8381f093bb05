using Cse.Intel.Graph.Domain.Identifiers;

namespace Cse.Intel.Graph.Domain.Pole;

/// <summary>An address, or a place such as a park or a taxi rank.</summary>
public sealed record Address : EntityPayload
{
    /// <inheritdoc/>
    public override EntityKind Kind => EntityKind.Address;

    /// <summary>First line.</summary>
    public string? Line1 { get; init; }

    /// <summary>Second line.</summary>
    public string? Line2 { get; init; }

    /// <summary>Town or city.</summary>
    public string? Town { get; init; }

    /// <summary>Postcode, whole or outward part only.</summary>
    public Postcode? Postcode { get; init; }

    /// <summary>Unique Property Reference Number.</summary>
    public Uprn? Uprn { get; init; }

    /// <summary>House, flat, hotel, takeaway, school, children's home …</summary>
    public string? PremisesType { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public double? Longitude { get; init; }

    /// <summary>A place where many come and go, so that sharing it says little (at-risk.md, rule 7).</summary>
    public bool? CommonPlace { get; init; }

    /// <inheritdoc/>
    public override string Caption
    {
        get
        {
            var first = string.Join(", ", new[] { Line1, Line2 }.Where(l => !string.IsNullOrWhiteSpace(l)));
            var parts = new[] { first, Town, Postcode?.Display }.Where(p => !string.IsNullOrWhiteSpace(p)).Take(2);
            var caption = string.Join(", ", parts);
            return caption.Length > 0 ? caption : "Address not known";
        }
    }
}
