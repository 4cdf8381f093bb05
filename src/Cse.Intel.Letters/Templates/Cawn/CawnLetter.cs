using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>The Child Abduction Warning Notice.</summary>
public sealed class CawnLetter : LetterTemplate<CawnFacts>
{
    /// <inheritdoc/>
    public override string Code => "CAWN";

    /// <inheritdoc/>
    public override string Purpose => "Warns an adult that they have no permission to be with a child. It is read aloud and left with them.";

    internal override IReadOnlyList<CawnFacts> ExampleFacts => CawnExamples.All;

    internal override void Check(CawnFacts facts) => CawnFactCheck.Check(facts);

    internal override Sheet Compose(CawnFacts facts, LetterWording words, LetterWording law) =>
        new($"{words.Title} {facts.Reference}", facts.Force, facts.IssuedOn, facts.Marking, $"Notice {facts.Reference}",
            new CawnComposition(facts, words, new(facts.Basis, law)).Blocks())
        {
            DraftNotice = facts.State == CawnState.Draft ? words.Plain("draft banner") : null,
        };
}
