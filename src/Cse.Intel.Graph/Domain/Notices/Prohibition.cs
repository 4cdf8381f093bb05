using System.Collections.Immutable;

namespace Cse.Intel.Graph.Domain.Notices;

/// <summary>One thing a notice forbids, to pick from (notices-and-powers.md §1.4, row 7); free text may be added.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Text">As printed, after "You must not".</param>
public sealed record Prohibition(string Code, string Text)
{
    /// <summary>The pick list: the kinds of the Kent template, with social media and third parties added.</summary>
    public static ImmutableArray<Prohibition> List { get; } =
    [
        new("HOME", "let the child be in your home, flat or workplace"),
        new("OTHER_PLACE", "be with the child in any other property"),
        new("VEHICLE", "let the child be in any vehicle that you own or use"),
        new("COMPANY", "meet the child or stay in the child’s company"),
        new("CONTACT", "contact the child by phone, text, e-mail, social media or in any other way, or through anybody else"),
        new("GIFTS", "give the child food, drink, gifts or anything else"),
    ];
}
