using Cse.Intel.Letters.Tests.Support;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters.Tests.Judges;

/// <summary>
/// The letters that outside judges look at, written to a folder once for all of them. CSE_LETTERS_KEEP names a folder to
/// keep them in, for looking at the pages.
/// </summary>
public sealed class JudgedLetters : IDisposable
{
    private static readonly string? Keep = Environment.GetEnvironmentVariable("CSE_LETTERS_KEEP");

    private readonly string folder = Keep ?? Directory.CreateTempSubdirectory("letters").FullName;

    public JudgedLetters()
    {
        Directory.CreateDirectory(folder);
        Files =
        [
            Save("s2-final", Given.Pdf(Given.S2Notice())),
            Save("longest", Given.Pdf(Hostile.LongestAllowed())),
            Save("other-scripts", Given.Pdf(Given.InOtherScripts())),
            Save("translated", Translated.Letter()),
            Save("everything", Showcase.Everything()),
            .. AnyLetter.All.Select(letter => Save($"{letter.Code}-strained", Strained.Pdf(letter))),
            .. LetterTemplates.All.SelectMany(template => template.Examples(WordingBook.Own).Select((letter, i) => Save($"{template.Code}-{i + 1}", letter.Pdf))),
            Save("signed-once", SignedLetters.Once(Given.Pdf(Given.S2Notice()))),
            Save("signed-twice", SignedLetters.Twice(Showcase.Everything())),
            Save("long-log-signed", SignedLetters.Once(Showcase.LongLog())),
        ];
    }

    public IReadOnlyList<string> Files { get; }

    public void Dispose()
    {
        if (Keep is null)
            Directory.Delete(folder, recursive: true);
    }

    private string Save(string name, byte[] pdf)
    {
        var path = Path.Combine(folder, name + ".pdf");
        File.WriteAllBytes(path, pdf);
        return path;
    }
}
