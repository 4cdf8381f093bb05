using System.Globalization;
using System.Text;

namespace Cse.Intel.Letters.Pdf.Reading;

/// <summary>A dictionary whose values are kept as they are written, in their order.</summary>
internal sealed class PdfDictionary
{
    // Dictionaries of that size exist, but none that a reader of signatures needs.
    private const int MostEntries = 1000;

    private readonly List<(string Key, string Value)> entries = [];

    private PdfDictionary() { }

    private PdfDictionary(IEnumerable<(string, string)> entries) => this.entries.AddRange(entries);

    /// <summary>Reads the dictionary that begins at <paramref name="at"/> and moves behind it.</summary>
    public static PdfDictionary Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        var read = new PdfDictionary();
        PdfSyntax.Word(bytes, ref at, "<<"u8);
        while (true)
        {
            at = PdfSyntax.SkipSpace(bytes, at);
            if (bytes[at..].StartsWith(">>"u8))
                break;
            if (bytes[at..] is not [(byte)'/', ..])
                throw PdfSyntax.Broken("a dictionary holds something that has no name");
            var key = Take(bytes, ref at);
            at = PdfSyntax.SkipSpace(bytes, at);
            read.Add(NameOf(key), Take(bytes, ref at));
        }
        at += 2;
        return read;
    }

    public static PdfDictionary Read(string text)
    {
        var at = 0;
        return Read(Encoding.Latin1.GetBytes(text), ref at);
    }

    public IEnumerable<string> Keys => entries.Select(entry => entry.Key);

    /// <summary>A value as written, or null.</summary>
    public string? this[string key] => entries.Find(entry => entry.Key == key).Value;

    /// <summary>The number of the object that a value refers to, or null.</summary>
    public int? Reference(string key) => ReferenceIn(this[key]);

    public int? Number(string key) =>
        int.TryParse(this[key], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A copy with another value.</summary>
    public PdfDictionary With(string key, string value)
    {
        var found = entries.FindIndex(entry => entry.Key == key);
        return found < 0
            ? new PdfDictionary(entries.Append((key, value)))
            : new PdfDictionary(entries.Select((entry, i) => i == found ? (key, value) : entry));
    }

    /// <summary>A copy with a value added at the end of an array.</summary>
    public PdfDictionary WithAdded(string key, string value)
    {
        var array = this[key] ?? "[]";
        return With(key, array.EndsWith(']') ? $"{array[..^1]} {value}]" : $"[{array} {value}]");
    }

    public override string ToString() => $"<< {string.Join(' ', entries.Select(entry => $"/{Escaped(entry.Key)} {entry.Value}"))} >>";

    /// <summary>The object number in "7 0 R", or null where it is something else.</summary>
    public static int? ReferenceIn(string? value) =>
        value?.EndsWith(" R", StringComparison.Ordinal) == true
        && int.TryParse(value.AsSpan(0, value.IndexOf(' ', StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id : null;

    private void Add(string key, string value)
    {
        // Readers differ in which of two equal keys they follow, and a signature could hide behind that.
        if (this[key] is not null || entries.Count == MostEntries)
            throw PdfSyntax.Broken("a dictionary has too many entries, or two of one name");
        entries.Add((key, value));
    }

    private static string Take(ReadOnlySpan<byte> bytes, ref int at)
    {
        var start = at;
        at = PdfSyntax.EndOfValue(bytes, at);
        return Encoding.Latin1.GetString(bytes[start..at]);
    }

    /// <summary>The name without its slash, #-escapes undone.</summary>
    private static string NameOf(string written)
    {
        var name = new StringBuilder();
        for (var i = 1; i < written.Length; i++)
            if (written[i] == '#' && i + 2 < written.Length
                && byte.TryParse(written.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                name.Append((char)code);
                i += 2;
            }
            else
                name.Append(written[i]);
        return name.ToString();
    }

    private static string Escaped(string name) => string.Concat(name.Select(letter =>
        char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or ':' ? letter.ToString() : $"#{(int)letter:X2}"));
}
