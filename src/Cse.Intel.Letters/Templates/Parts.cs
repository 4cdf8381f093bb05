using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;

namespace Cse.Intel.Letters.Templates;

/// <summary>Turns of phrase and pieces of paper that many documents share.</summary>
internal static class Parts
{
    /// <summary>The share of a panel's width that its labels take.</summary>
    public const double LabelShare = 0.3;

    public static readonly double SignatureHeight = A4.Points(16);

    /// <summary>Somebody's own words, with the lines they have.</summary>
    public static RichText Said(string text) => RichText.Plain(FactCheck.WithLineFeeds(text));

    public static RichText Day(DateOnly day) => RichText.Plain(day.Print());

    public static string Print(this Officer officer) => $"{officer.Rank} {officer.Number} {officer.Name}";

    public static string YesOrNo(bool so) => so ? "Yes" : "No";

    /// <summary>Reference, issuer and date, the first rows of every panel.</summary>
    public static IEnumerable<(string Label, RichText Value)> Rows(DocumentHead head) =>
    [
        ("Reference", RichText.Plain(head.Reference)),
        ("Made by", RichText.Plain($"{head.Force}, {head.Unit}")),
        ("Date", Day(head.On)),
    ];

    /// <summary>Where to write or call.</summary>
    public static RichText Contact(DocumentHead head) => RichText.Bold(string.Join('\n', head.Contact.Prepend(head.Unit)));

    /// <summary>The opening of a letter that is posted.</summary>
    public static AddressBlock Address(DocumentHead head, Addressee to) =>
        new([to.FullName, .. to.AddressLines], [head.Force, head.Unit, .. head.Contact, "", head.On.Print(), $"Our reference: {head.Reference}"]);

    public static SignaturePanel Signature(string label) => new(SignatureHeight, new(label, 0.6), new("Date and time", 0.4));

    /// <summary>A heading and what it heads.</summary>
    public static IEnumerable<Block> Section(string heading, params IEnumerable<Block> blocks) => blocks.Prepend(Heading.Section(heading));
}
