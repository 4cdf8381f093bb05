using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Indicators;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Schema;

namespace Cse.Intel.Graph.Commands;

/// <summary>A link that an observation will make.</summary>
internal sealed record LinkDraft(LinkKind Kind, NamedParty From, NamedParty To)
{
    /// <summary>What tells it apart within the observation.</summary>
    public string Key => $"{Kind.Code}:{From.Id}:{To.Id}";
}

/// <summary>
/// Which links an observation makes (notices-and-powers.md §6, "Edges created"): the indicator's own, those said outright,
/// the adult's phone and account, and, so that no place is lost, "seen at" for a place that nothing else ties.
/// </summary>
internal static class ObservationLinks
{
    private static readonly ImmutableArray<LinkTemplate> Usual =
        [new(Part.Adult, "USES_PHONE", Part.Phone), new(Part.Adult, "USES_ACCOUNT", Part.Account), new(Part.Vehicle, "SEEN_AT", Part.Place)];

    private static readonly ImmutableArray<LinkTemplate> AtPlace =
        [new(Part.Adult, "SEEN_AT", Part.Place), new(Part.Child, "SEEN_AT", Part.Place)];

    /// <summary>The links, without repeats, in a fixed order.</summary>
    public static IReadOnlyList<LinkDraft> Of(Observation observation, IReadOnlyList<NamedParty> parties)
    {
        var indicator = observation.Indicator is { } code ? IndicatorCatalogue.Default.Find(code) : null;
        var said = (indicator?.Links ?? []).Concat(observation.Links.IsDefault ? [] : observation.Links);
        var links = said.Concat(Usual).Where(t => Holds(t, observation)).SelectMany(t => Make(t, parties)).DistinctBy(l => l.Key).ToList();
        if (!links.Any(l => l.To.Part == Part.Place && l.From.Part != Part.Vehicle))
            links.AddRange(AtPlace.SelectMany(t => Make(t, parties)));
        return links;
    }

    /// <summary>Parties that no link ties: what they had to do with it would be lost.</summary>
    public static IEnumerable<CommandError> Untied(IReadOnlyList<NamedParty> parties, IReadOnlyList<LinkDraft> links)
    {
        var tied = links.SelectMany(l => new[] { l.From.Id, l.To.Id }).ToHashSet();
        return parties.Where(p => !tied.Contains(p.Id))
            .Select(p => new CommandError("observation.not_linked", p.Field, $"Say what {p.Payload.Caption} had to do with it."));
    }

    private static bool Holds(LinkTemplate template, Observation observation) => template.When switch
    {
        LinkCondition.Found => observation.FoundThere,
        LinkCondition.Lodges => observation.LodgesThere,
        _ => true,
    };

    private static IEnumerable<LinkDraft> Make(LinkTemplate template, IReadOnlyList<NamedParty> parties)
    {
        var kind = PoleSchema.Default[template.Kind];
        var from = parties.Where(p => p.Part == template.From).ToList();
        var to = parties.Where(p => p.Part == template.To).ToList();
        return template.From == template.To
            ? from.SelectMany((one, i) => from.Skip(i + 1).Select(other => new LinkDraft(kind, one, other)))
            : from.SelectMany(one => to.Select(other => new LinkDraft(kind, one, other)));
    }
}
