using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain.Indicators;
using Cse.Intel.Graph.Schema;

namespace Cse.Intel.Graph.Commands;

/// <summary>What can be said against an observation before any record is read.</summary>
internal static class ObservationCheck
{
    private const int MostChildren = 20;
    private const int MostLinks = 20;
    private const int LongestNarrative = 8_000;
    private const int LongestField = 500;

    public static IEnumerable<CommandError> Check(Observation observation, Viewer author, DateOnly today)
    {
        var indicator = observation.Indicator is { } code ? IndicatorCatalogue.Default.Find(code) : null;
        return
        [
            .. Key(observation), .. What(observation, indicator), .. Needs(observation, indicator), .. Fields(observation, indicator),
            .. Links(observation), .. Told(observation, author, today), .. Graded(observation, author),
        ];
    }

    private static IEnumerable<CommandError> Key(Observation observation) =>
        CommandIds.Check(observation.Key) is { } error ? [error] : [];

    private static IEnumerable<CommandError> What(Observation observation, Indicator? indicator)
    {
        if (observation.Indicator is not null && indicator is null)
            yield return new("observation.unknown_indicator", "indicator", "Choose one of the sentences, or “something else”.");
        if (observation.Indicator is not null && observation.Adult is null)
            yield return new("observation.no_adult", "adult", "Say who the adult is, or describe them: a nickname or how they look is enough.");
        if (observation.Indicator is not null && observation.Children.IsDefaultOrEmpty)
            yield return new("observation.no_child", "children", "Name each child, or describe them: “girl, about 14, red coat” is enough.");
        if (!observation.Children.IsDefault && observation.Children.Length > MostChildren)
            yield return new("observation.too_many", "children", $"At most {MostChildren} children at once: record the others separately.");
        if (observation.Indicator is null && observation.Links.IsDefaultOrEmpty && observation.Phone is null && observation.Account is null && observation.Place is null)
            yield return new("observation.no_links", "links", "Say what was seen: who was with whom, or where.");
    }

    private static IEnumerable<CommandError> Needs(Observation observation, Indicator? indicator)
    {
        if (indicator?.Needs.Contains("place") == true && observation.Place is null)
            yield return new("observation.no_place", "place", "Say which address.");
        if (indicator?.Needs.Contains("item") == true && IndicatorCatalogue.Default.FindGift(observation.Item) is null)
            yield return new("observation.no_item", "item", "Choose what was given.");
        if (indicator?.Code == "PI3" && observation.Place is not null && !observation.FoundThere && !observation.LodgesThere)
            yield return new("observation.no_stay", "place", "Say whether the child was found there, lodges there, or both.");
    }

    private static IEnumerable<CommandError> Fields(Observation observation, Indicator? indicator)
    {
        foreach (var (code, text) in observation.Fields)
        {
            if (indicator?.Fields.Any(f => f.Code == code) != true)
                yield return new("observation.unknown_field", $"fields[{code}]", "This field does not belong to what was chosen.");
            else if (text.Length > LongestField)
                yield return new("observation.too_long", $"fields[{code}]", $"At most {LongestField} characters.");
        }
        if (observation.Fields.TryGetValue("checked", out var answer) && answer is not ("yes" or "no"))
            yield return new("observation.checked", "fields[checked]", "Answer yes or no.");
    }

    private static IEnumerable<CommandError> Links(Observation observation)
    {
        var links = observation.Links.IsDefault ? [] : observation.Links;
        if (links.Length > MostLinks)
            yield return new("observation.too_many", "links", $"At most {MostLinks} links at once.");
        for (var i = 0; i < links.Length; i++)
        {
            var link = links[i];
            // Links of weight 0 are made by the commands they belong to: notices, meetings, identities.
            if (!PoleSchema.Default.TryGet(link.Kind, out var kind) || kind.Weight == 0)
                yield return new("observation.unknown_link", $"links[{i}]", "Choose one of the kinds of link.");
            else if (!kind.Allows(NamedParty.KindOf(link.From), NamedParty.KindOf(link.To)))
                yield return new("observation.link_ends", $"links[{i}]", $"“{kind.Forward}” does not fit these two.");
        }
    }

    private static IEnumerable<CommandError> Told(Observation observation, Viewer author, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(observation.Narrative))
            yield return new("observation.no_narrative", "narrative", "Say in a few words what happened.");
        else if (observation.Narrative.Length > LongestNarrative)
            yield return new("observation.too_long", "narrative", $"At most {LongestNarrative} characters.");
        if (observation.When.From > today)
            yield return new("observation.future", "when", "That lies in the future.");
        if (observation.SourceType is null || !Observation.SourceTypes.Contains(observation.SourceType))
            yield return new("observation.no_source_type", "sourceType", "Choose how it is known.");
        if (observation.Agency is { } agency && agency != author.Agency && !author.Roles.Any(r => r.IsUnit()))
            yield return new("observation.agency", "agency", "You record for your own agency.");
        if (observation.Agency?.Length > LongestField)
            yield return new("observation.too_long", "agency", $"At most {LongestField} characters.");
    }

    private static IEnumerable<CommandError> Graded(Observation observation, Viewer author)
    {
        if (ObservationGrade.For(author, observation.SeenByAuthor, observation.Grade) is not { } grade)
            return [new("observation.grade_not_yours", "grade", "Leave the grade to the intelligence unit; what you saw yourself may be graded 1 A.")];
        return grade.Given
            ? GradeRules.Check(grade.Grade, observation.Conditions, observation.GradeReason, observation.CorroboratedBy)
            : [];
    }
}
