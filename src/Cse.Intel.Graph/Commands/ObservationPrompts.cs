using Cse.Intel.Graph.Domain.Indicators;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Commands;

/// <summary>What the author should think of next; none of it holds the recording up.</summary>
internal static class ObservationPrompts
{
    public static IEnumerable<string> For(Observation observation, IReadOnlyList<NamedParty> parties, DateOnly today)
    {
        foreach (var person in parties.Where(p => p.Part == Part.Adult))
            if (ForAdult((Person)person.Payload, observation, today) is { } prompt)
                yield return prompt;
        if (parties.Any(p => p.Part == Part.Child && p.Payload is Person { Identified: false }))
            yield return "A child is not identified. With a well-evidenced adult of concern the threshold for a referral is met all the same: tell children’s social care.";
        if (parties.Any(p => p.Part == Part.Child && p.Payload is Person child && child.Birth.Under(18, today) == AgeAnswer.NotUnder))
            yield return "Somebody named as a child is 18 or over by their record: check the date of birth, or who they are.";
        if (observation.SourceType == "child")
            yield return "A child told this: write down the risk to them if it became known who said it.";
    }

    private static string? ForAdult(Person adult, Observation observation, DateOnly today) => adult.Birth.Under(18, today) switch
    {
        AgeAnswer.Under => "This person is under 18: they are not judged as an adult of concern. Consider two meetings and an AIM assessment; they may be a victim too.",
        AgeAnswer.Uncertain => "This person may be under 18: settle the birth date.",
        _ when observation.Indicator is not null && !adult.Is(Role.PersonOfConcern, today) =>
            "This person is not recorded as a person of concern: consider the role.",
        _ => null,
    };
}
