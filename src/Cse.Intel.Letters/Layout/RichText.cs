using System.Globalization;
using System.Runtime.CompilerServices;

namespace Cse.Intel.Letters.Layout;

/// <summary>
/// Text with emphasis. Written as an interpolated string, so that facts are always inserted as plain text and can never
/// be read as mark-up: <c>RichText.Of($"You must stay away from {Strong.Of(name)}.")</c>. A fact in it also keeps its own
/// direction to itself: an Arabic name does not move the numbers beside it. A line feed starts a new line; a no-break
/// space keeps two words together and prints as a space.
/// </summary>
internal sealed record RichText(IReadOnlyList<TextSpan> Spans)
{
    public static readonly RichText Empty = new([]);

    /// <summary>
    /// The text's own language (BCP 47) where it is not the document's. Text in a language written from right to left is
    /// set at the right edge.
    /// </summary>
    public string? Language { get; init; }

    public static RichText Of(RichTextHandler text) => new(text.Spans);

    /// <summary>A text of its own, which runs as its first letter and most of its letters do.</summary>
    public static RichText Plain(string text) => new([new TextSpan(text, Emphasis.None)]);

    public static RichText Bold(string text) => new([new TextSpan(text, Emphasis.Strong)]);

    /// <summary>A fact that stands alone, say in a cell of a form: it begins at the left in whatever script it is.</summary>
    public static RichText Fact(string text) => new([new TextSpan(text, Emphasis.None, IsIsolated: true)]);

    /// <summary>Facts one after the other, each keeping its direction to itself.</summary>
    public static RichText Join(string separator, IEnumerable<string> facts) => new(
        [.. facts.SelectMany((fact, i) => i == 0 ? [Isolated(fact)] : new[] { new TextSpan(separator, Emphasis.None), Isolated(fact) })]);

    private static TextSpan Isolated(string fact) => new(fact, Emphasis.None, IsIsolated: true);
}

/// <summary>A stretch of text with one emphasis.</summary>
/// <param name="Text">The words.</param>
/// <param name="Emphasis">How they stand out.</param>
/// <param name="IsIsolated">Whether its direction stays without effect on what stands beside it, as inserted facts need.</param>
internal readonly record struct TextSpan(string Text, Emphasis Emphasis, bool IsIsolated = false);

/// <summary>Marks a hole of an interpolated text as emphasised.</summary>
internal readonly record struct Strong(string Text)
{
    public static Strong Of(string text) => new(text);
}

/// <summary>Collects the literal parts and holes of an interpolated string as spans.</summary>
[InterpolatedStringHandler]
internal readonly struct RichTextHandler(int literalLength, int formattedCount)
{
    public List<TextSpan> Spans { get; } = new(literalLength > 0 ? formattedCount * 2 + 1 : formattedCount);

    public void AppendLiteral(string text) => Spans.Add(new TextSpan(text, Emphasis.None));

    public void AppendFormatted(string text) => Spans.Add(new TextSpan(text, Emphasis.None, IsIsolated: true));

    public void AppendFormatted(int number) =>
        Spans.Add(new TextSpan(number.ToString(CultureInfo.InvariantCulture), Emphasis.None, IsIsolated: true));

    public void AppendFormatted(Strong strong) => Spans.Add(new TextSpan(strong.Text, Emphasis.Strong, IsIsolated: true));
}
