using Cse.Intel.Letters.Layout;

namespace Cse.Intel.Letters.Wording;

/// <summary>
/// The fixed words of one kind of letter, each passage beside the source of its rule. They stand in a text file that a
/// solicitor can read and edit without touching layout (docs/operate/letters.md tells how).
/// </summary>
public sealed class LetterWording
{
    private readonly Dictionary<string, Entry> entries;

    private LetterWording(string title, string version, Dictionary<string, Entry> entries) =>
        (Title, Version, this.entries) = (title, version, entries);

    /// <summary>The letter's title, the first line of the file.</summary>
    public string Title { get; }

    /// <summary>The version of the words, kept with each document and printed at its foot.</summary>
    public string Version { get; }

    /// <summary>The names of its passages.</summary>
    public IReadOnlyCollection<string> Names => entries.Keys;

    internal IReadOnlyDictionary<string, Entry> Entries => entries;

    /// <summary>Reads a file of wording.</summary>
    /// <exception cref="WordingException">It has no title, no version, an empty passage, one without a source, or one twice.</exception>
    public static LetterWording Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new WordingReader(text);
        return new(reader.Title, reader.Version, reader.Entries);
    }

    /// <summary>Where the rule of a passage stands, as written beside it.</summary>
    public string SourceOf(string name) => Find(name).Source;

    /// <summary>A passage with facts in its holes.</summary>
    internal RichText Text(string name, params ReadOnlySpan<(string Hole, string Fact)> facts) => Single(name).With(facts);

    /// <summary>A passage as plain words, for headings and labels; its bold is dropped.</summary>
    internal string Plain(string name, params ReadOnlySpan<(string Hole, string Fact)> facts) =>
        string.Concat(Single(name).With(facts).Spans.Select(span => span.Text));

    /// <summary>The items of a list.</summary>
    internal IEnumerable<RichText> Items(string name) => Find(name).Passages.Select(passage => passage.With());

    private Passage Single(string name) => Find(name) is { Passages: [var one] }
        ? one
        : throw new InvalidOperationException($"The wording \"{name}\" is a list.");

    private Entry Find(string name) => entries.TryGetValue(name, out var entry)
        ? entry
        : throw new InvalidOperationException($"The wording of \"{Title}\" has no passage \"{name}\".");

    /// <summary>One passage, or a list of them, and where the rule stands.</summary>
    internal sealed record Entry(string Source, bool IsList, IReadOnlyList<Passage> Passages);
}
