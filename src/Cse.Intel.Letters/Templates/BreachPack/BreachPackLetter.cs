using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Wording;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.BreachPack;

/// <summary>The evidence pack on a notice that may have been broken.</summary>
public sealed class BreachPackLetter : HeadedTemplate<BreachPackFacts>
{
    /// <inheritdoc/>
    public override string Code => "BREACHPACK";

    /// <inheritdoc/>
    public override string Purpose => "Sets out a notice, its service and what has been seen since, for the person who decides what follows.";

    internal override IReadOnlyList<BreachPackFacts> ExampleFacts => BreachPackExamples.All;

    internal override string CopyNotice(BreachPackFacts facts) => $"Printed for {facts.PrintedFor} on {facts.Head.On.Print()}. Not to be shown to the recipient of the notice";

    internal override IEnumerable<Block> Blocks(BreachPackFacts facts, LetterWording words, LetterWording law) =>
        new BreachPackComposition(facts, words, new(facts.Notice.Basis, law)).Blocks();

    internal override void Contradictions(BreachPackFacts facts)
    {
        Require(facts.Notice.IssuedOn <= facts.Service.On, "Service.On", "is before the notice was issued");
        Require(facts.Service.On < facts.Notice.ExpiresOn, "Notice.ExpiresOn", "is not after the day of service");
        for (var i = 0; i < facts.Sightings.Count; i++)
            Sighting(Numbered(nameof(facts.Sightings), i), facts.Sightings[i], facts);
    }

    private static void Sighting(string field, BreachSighting sighting, BreachPackFacts facts)
    {
        sighting.Line.MustBeShareable($"{field}.Line", facts.Head.On);
        Require(sighting.Line.On >= facts.Service.On, $"{field}.Line.On", "is before the notice was served");
        Require(sighting.Line.On < facts.Notice.ExpiresOn, $"{field}.Line.On", "is after the notice had ended");
        Require(sighting.Touches.All(number => number >= 1 && number <= facts.Notice.Prohibitions.Count), $"{field}.Touches", "names a number that the notice does not have");
        Require(sighting.Touches.Distinct().Count() == sighting.Touches.Count, $"{field}.Touches", "names one number twice");
    }
}
