using Cse.Intel.Letters.Templates;

namespace Cse.Intel.Letters.Wording;

/// <summary>
/// Reads a file of wording: <c># Title</c>, <c>Version: 1.0</c>, then for each passage <c>## name</c>, its source after
/// <c>&gt;</c>, and the words; lines of one passage are joined by a space, a list has a <c>-</c> before each item.
/// </summary>
internal sealed class WordingReader
{
    private const string VersionMark = "Version:";
    private const int LongestVersion = 30;
    private const int LongestPassage = 5_000;

    private readonly List<string> words = [];
    private readonly List<string> sources = [];
    private string? name;

    public WordingReader(string text)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries))
            Read(line);
        Finish();
        Require(Title.Length > 0, "The file has no title: begin it with \"# \" and the letter's title");
        Require(Version.Length > 0, $"\"{Title}\" has no line \"Version: ...\"");
        Require(Version.Length <= LongestVersion, $"The version \"{Version}\" is longer than {LongestVersion} characters and would not fit at the foot of a page");
    }

    public string Title { get; private set; } = "";

    public string Version { get; private set; } = "";

    public Dictionary<string, LetterWording.Entry> Entries { get; } = new(StringComparer.Ordinal);

    private void Read(string line)
    {
        if (line.StartsWith("## ", StringComparison.Ordinal))
            Begin(line[3..].Trim());
        else if (line.StartsWith("# ", StringComparison.Ordinal))
            Title = line[2..].Trim();
        else if (name is null)
            Version = line.StartsWith(VersionMark, StringComparison.Ordinal) ? line[VersionMark.Length..].Trim() : Version;
        else if (line.StartsWith('>'))
            sources.Add(line[1..].Trim());
        else if (line.Length > 0)
            words.Add(line);
    }

    private void Begin(string next)
    {
        Finish();
        Require(!Entries.ContainsKey(next), $"\"{next}\" stands in the file twice");
        name = next;
    }

    private void Finish()
    {
        if (name is null)
            return;
        Require(sources.Count > 0, $"\"{name}\" names no source: add a line that begins with >");
        Require(words.Count > 0, $"\"{name}\" has no words");
        Printable();
        var isList = words[0].StartsWith("- ", StringComparison.Ordinal);
        Entries.Add(name, new(string.Join(' ', sources), isList, [.. (isList ? Items() : [string.Join(' ', words)]).Select(Passage.Parse)]));
        words.Clear();
        sources.Clear();
    }

    /// <summary>A line that begins with a dash begins an item; the lines after it go on with it.</summary>
    private List<string> Items()
    {
        var items = new List<string>();
        foreach (var line in words)
            if (line.StartsWith("- ", StringComparison.Ordinal))
                items.Add(line[2..].Trim());
            else
                items[^1] += " " + line;
        return items;
    }

    private void Printable()
    {
        try
        {
            FactCheck.Prose($"\"{name}\"", string.Join('\n', words), LongestPassage);
        }
        catch (Exception refused) when (refused is LetterFactException or MissingGlyphException)
        {
            throw new WordingException(refused.Message.TrimEnd('.'));
        }
    }

    private static void Require(bool holds, string reason)
    {
        if (!holds)
            throw new WordingException(reason);
    }
}
