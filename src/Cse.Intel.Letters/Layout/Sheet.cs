using Cse.Intel.Letters.Layout.Blocks;

namespace Cse.Intel.Letters.Layout;

/// <summary>A composed letter, ready to be set.</summary>
/// <param name="Title">What the file calls itself, with its reference.</param>
/// <param name="Force">Who issues it.</param>
/// <param name="On">The letter's own date, written into the file.</param>
/// <param name="Marking">The protective marking on each page.</param>
/// <param name="FootNote">The reference, at the foot of each page.</param>
/// <param name="Blocks">What it says, from top to bottom.</param>
internal sealed record Sheet(string Title, string Force, DateOnly On, string Marking, string FootNote, IEnumerable<Block> Blocks)
{
    /// <summary>Words on each page that say the paper has no effect; null on a final letter.</summary>
    public string? DraftNotice { get; init; }

    /// <summary>For whom this copy was made; null where it does not matter.</summary>
    public string? CopyNotice { get; init; }

    public Paper Paper { get; init; } = Paper.Portrait;

    /// <summary>
    /// The same, saying on each page that it was not issued; and once in the text, since a screen reader passes over what
    /// is repeated. A draft says already that it has no effect.
    /// </summary>
    public Sheet AsPreview() => DraftNotice is not null
        ? this
        : this with
        {
            DraftNotice = "PREVIEW - not issued",
            Blocks = [new Paragraph(RichText.Bold("This is a preview. It has not been issued and has no effect.")), .. Blocks],
        };
}
