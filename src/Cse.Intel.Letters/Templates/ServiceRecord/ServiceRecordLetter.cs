using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Wording;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.ServiceRecord;

/// <summary>The record of service of a notice.</summary>
public sealed class ServiceRecordLetter : HeadedTemplate<ServiceRecordFacts>
{
    /// <inheritdoc/>
    public override string Code => "SERVICE";

    /// <inheritdoc/>
    public override string Purpose => "Records how a notice was given to a person, signed or refused, or why it could not be given.";

    internal override IReadOnlyList<ServiceRecordFacts> ExampleFacts => ServiceRecordExamples.All;

    internal override IEnumerable<Block> Blocks(ServiceRecordFacts facts, LetterWording words, LetterWording law) =>
        new ServiceRecordComposition(facts, words).Blocks();

    internal override void Contradictions(ServiceRecordFacts facts)
    {
        Require(facts.Notice.IssuedOn <= facts.On, nameof(facts.On), "is before the day on which the notice was issued");
        Require(facts.On <= facts.Head.On, nameof(facts.On), "is after the date of this record");
        switch (facts.Outcome)
        {
            case ServiceOutcome.Signed signed:
                Given(signed.Delivery);
                break;
            case ServiceOutcome.Refused refused:
                Given(refused.Delivery);
                Require(facts.Witness is not null || facts.BodyWornVideo is not null, nameof(facts.Witness), "is missing: a refusal to sign needs a witness or body-worn video");
                break;
            case ServiceOutcome.NotServed failed:
                Require(failed.NextAttempt >= facts.On, "Outcome.NextAttempt", "is before the visit");
                break;
        }
    }

    /// <summary>Without both, the notice was not served at all (domain 1.3).</summary>
    private static void Given(Delivery delivery)
    {
        Require(delivery.ExplainedAloud, "Outcome.Delivery.ExplainedAloud", "must be so before a notice counts as served");
        Require(delivery.CopyLeft, "Outcome.Delivery.CopyLeft", "must be so before a notice counts as served");
    }
}
