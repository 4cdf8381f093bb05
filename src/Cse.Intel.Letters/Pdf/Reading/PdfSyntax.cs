using System.Globalization;

namespace Cse.Intel.Letters.Pdf.Reading;

/// <summary>
/// Finds where values begin and end (ISO 32000-1, 7.2 and 7.3) without taking them apart, so that what is not touched can be
/// copied byte for byte. Everything that breaks the rules is an <see cref="InvalidDataException"/>.
/// </summary>
internal static class PdfSyntax
{
    // Deeper nesting than any program writes; a limit keeps hostile files from exhausting the stack.
    private const int MostDepth = 50;

    /// <summary>The first place at or after <paramref name="at"/> that is neither white space nor comment.</summary>
    public static int SkipSpace(ReadOnlySpan<byte> bytes, int at)
    {
        for (; at < bytes.Length; at++)
            if (bytes[at] == '%')
            {
                var end = bytes[at..].IndexOfAny((byte)'\r', (byte)'\n');
                at = end < 0 ? bytes.Length : at + end;
            }
            else if (!IsSpace(bytes[at]))
                return at;
        return bytes.Length;
    }

    /// <summary>The end of the value that begins at <paramref name="at"/>; "7 0 R" is one value.</summary>
    public static int EndOfValue(ReadOnlySpan<byte> bytes, int at, int depth = 0)
    {
        if (at >= bytes.Length || depth > MostDepth)
            throw Broken("a value is missing");
        return bytes[at..] switch
        {
            [(byte)'<', (byte)'<', ..] => EndOfGroup(bytes, at + 2, ">>"u8, depth),
            [(byte)'[', ..] => EndOfGroup(bytes, at + 1, "]"u8, depth),
            [(byte)'<', ..] => After(bytes, at, (byte)'>'),
            [(byte)'(', ..] => EndOfString(bytes, at),
            _ => EndOfReference(bytes, at) ?? EndOfWord(bytes, at),
        };
    }

    /// <summary>The end of a name, number or key word.</summary>
    public static int EndOfWord(ReadOnlySpan<byte> bytes, int at)
    {
        var end = at + (bytes[at..] is [(byte)'/', ..] ? 1 : 0);
        while (end < bytes.Length && !IsSpace(bytes[end]) && !IsDelimiter(bytes[end]))
            end++;
        return end > at ? end : throw Broken("a value is missing");
    }

    /// <summary>Reads a whole number and moves behind it.</summary>
    public static int Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        at = SkipSpace(bytes, at);
        if (at >= bytes.Length)
            throw Broken("a number is missing");
        var end = EndOfWord(bytes, at);
        var word = bytes[at..end];
        at = end;
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Broken("a number is missing");
    }

    /// <summary>Moves behind a key word that must stand here.</summary>
    public static void Word(ReadOnlySpan<byte> bytes, ref int at, ReadOnlySpan<byte> word)
    {
        at = SkipSpace(bytes, at);
        if (!bytes[at..].StartsWith(word))
            throw Broken("a key word is missing");
        at += word.Length;
    }

    public static InvalidDataException Broken(string what) => new($"The file is not a PDF that can be read: {what}.");

    private static int EndOfGroup(ReadOnlySpan<byte> bytes, int at, ReadOnlySpan<byte> closing, int depth)
    {
        while (true)
        {
            at = SkipSpace(bytes, at);
            if (bytes[at..].StartsWith(closing))
                return at + closing.Length;
            at = EndOfValue(bytes, at, depth + 1);
        }
    }

    private static int After(ReadOnlySpan<byte> bytes, int at, byte closing) =>
        bytes[at..].IndexOf(closing) is var end and >= 0 ? at + end + 1 : throw Broken("a string has no end");

    private static int EndOfString(ReadOnlySpan<byte> bytes, int at)
    {
        for (var open = 0; at < bytes.Length; at++)
            if (bytes[at] == '\\')
                at++;
            else if (bytes[at] == '(')
                open++;
            else if (bytes[at] == ')' && --open == 0)
                return at + 1;
        throw Broken("a string has no end");
    }

    private static int? EndOfReference(ReadOnlySpan<byte> bytes, int at)
    {
        for (var i = 0; i < 2; i++)
        {
            var digits = at;
            while (at < bytes.Length && bytes[at] is >= (byte)'0' and <= (byte)'9')
                at++;
            if (at == digits)
                return null;
            var space = at;
            at = SkipSpace(bytes, at);
            if (at == space)
                return null;
        }
        return at < bytes.Length && bytes[at] == 'R' && EndOfWord(bytes, at) == at + 1 ? at + 1 : null;
    }

    private static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte value) => "()<>[]{}/%"u8.Contains(value);
}
