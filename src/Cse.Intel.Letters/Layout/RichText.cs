using System.Globalization;
using System.Runtime.CompilerServices;

namespace Cse.Intel.Letters.Layout;

/// <summary>
/// Text with emphasis. Written as an interpolated string, so that facts are always inserted as plain text and can never
/// be read as mark-up: <c>RichText.Of($"You must stay away from {Strong.Of(name)}.")</c>. A line feed starts a new line;
/// a no-break space keeps two words together and prints as a space.
/// </summary>
internal sealed record RichText(IReadOnlyList<TextSpan> Spans)
{
    public static readonly RichText Empty = new([]);

    public static RichText Of(RichTextHandler text) => new(text.Spans);

    public static RichText Plain(string text) => new([new TextSpan(text, Emphasis.None)]);

    public static RichText Bold(string text) => new([new TextSpan(text, Emphasis.Strong)]);
}

/// <summary>A stretch of text with one emphasis.</summary>
internal readonly record struct TextSpan(string Text, Emphasis Emphasis);

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

    public void AppendFormatted(string text) => Spans.Add(new TextSpan(text, Emphasis.None));

    public void AppendFormatted(int number) =>
        Spans.Add(new TextSpan(number.ToString(CultureInfo.InvariantCulture), Emphasis.None));

    public void AppendFormatted(Strong strong) => Spans.Add(new TextSpan(strong.Text, Emphasis.Strong));
}
