using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Templates;
using Cse.Intel.Letters.Templates.Checks;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters;

/// <summary>
/// A kind of letter whose facts begin with a <see cref="DocumentHead"/>. The facts' own attributes say what can be printed;
/// a template adds only what would make its paper contradict itself.
/// </summary>
public abstract class HeadedTemplate<TFacts> : LetterTemplate<TFacts> where TFacts : LetterFacts
{
    internal virtual Paper Paper => Paper.Portrait;

    internal sealed override void Check(TFacts facts)
    {
        FactWalk.Check(facts);
        // The system's ceiling (domain: intelligence handling, 3.5).
        FactCheck.Require(!facts.Head.Marking.Contains("SECRET", StringComparison.OrdinalIgnoreCase), "Head.Marking", "is higher than OFFICIAL-SENSITIVE");
        KeptOutNames.Check(facts);
        Contradictions(facts);
    }

    internal sealed override Sheet Compose(TFacts facts, LetterWording words, LetterWording law) =>
        new($"{words.Title} {facts.Head.Reference}", facts.Head.Force, facts.Head.On, facts.Head.Marking, facts.Head.Reference, Blocks(facts, words, law))
        {
            Paper = Paper,
            CopyNotice = CopyNotice(facts),
        };

    /// <summary>Refuses facts that contradict each other or the law that the letter quotes.</summary>
    internal virtual void Contradictions(TFacts facts)
    {
    }

    /// <summary>What it says, from top to bottom.</summary>
    internal abstract IEnumerable<Block> Blocks(TFacts facts, LetterWording words, LetterWording law);

    /// <summary>For whom this copy was made, on a paper that is not for everybody in the room.</summary>
    internal virtual string? CopyNotice(TFacts facts) => null;
}
