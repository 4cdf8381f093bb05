using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Domain.Pole;

/// <summary>Something that happened: missing episode, sighting, incident, contact.</summary>
public sealed record PoleEvent : EntityPayload
{
    /// <inheritdoc/>
    public override EntityKind Kind => EntityKind.Event;

    /// <summary>What kind of event, e.g. <c>missing</c>, <c>incident</c>, <c>sighting</c>.</summary>
    public string? Type { get; init; }

    /// <summary>
    /// True for a missing episode: its type is <c>missing</c>, or begins with that word (<c>Missing from care</c>), in
    /// whatever case.
    /// </summary>
    public bool IsMissingEpisode =>
        Type?.Trim() is { } type
        && type.StartsWith("missing", StringComparison.OrdinalIgnoreCase)
        && (type.Length == "missing".Length || !char.IsLetter(type["missing".Length]));

    /// <summary>When it began.</summary>
    public PartialDate? From { get; init; }

    /// <summary>When it ended.</summary>
    public PartialDate? To { get; init; }

    /// <summary>Its reference elsewhere, e.g. an occurrence number.</summary>
    public string? Reference { get; init; }

    /// <summary>What happened, sanitised.</summary>
    public string? Summary { get; init; }

    /// <inheritdoc/>
    public override string Caption
    {
        get
        {
            var what = !string.IsNullOrWhiteSpace(Summary) && Summary.Length <= 60 ? Summary : Type ?? Summary?[..Math.Min(60, Summary.Length)] ?? "Event";
            return From is { } from ? $"{what}, {UkText.Date(from)}" : what;
        }
    }
}
