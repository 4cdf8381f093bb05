using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Tests.Support;

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
            Save("s2-final", Given.S2Notice()),
            Save("s49-care-order-served", Given.S49Notice() with { Service = Given.Service() }),
            Save("s49-police-protection-draft", Given.S49Notice(CareStatus.PoliceProtection) with { State = CawnState.Draft }),
            Save("longest", Hostile.LongestAllowed()),
            Save("everything", Showcase.Everything()),
            Save("signed-once", SignedLetters.Once(CawnLetter.Render(Given.S2Notice()))),
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

    private string Save(string name, CawnFacts facts) => Save(name, CawnLetter.Render(facts));

    private string Save(string name, byte[] file)
    {
        var path = Path.Combine(folder, name + ".pdf");
        File.WriteAllBytes(path, file);
        return path;
    }
}
