using System.Reflection;

namespace Cse.Intel.Letters.Wording;

/// <summary>
/// The wording of every kind of letter: that of this assembly, or where a force keeps its own folder, the force's. A file
/// of a force has the same passages with the same holes and a version of its own, or it is refused when the site starts.
/// </summary>
public sealed class WordingBook
{
    private const string Suffix = ".md";
    private const string Prefix = "Wording/";

    private static readonly Lazy<WordingBook> LazyOwn = new(() => new(Embedded()));

    private readonly IReadOnlyDictionary<string, LetterWording> byCode;

    private WordingBook(IReadOnlyDictionary<string, LetterWording> byCode) => this.byCode = byCode;

    /// <summary>The wording that comes with this assembly.</summary>
    public static WordingBook Own => LazyOwn.Value;

    /// <summary>The letters it has words for, by code.</summary>
    public IEnumerable<string> Codes => byCode.Keys.Order(StringComparer.Ordinal);

    /// <summary>What letters say of offences and penalties, kept once for all of them.</summary>
    public LetterWording Law => byCode["LAW"];

    /// <summary>The wording of a letter.</summary>
    /// <param name="code">The letter's code, e.g. <c>CAWN</c>.</param>
    public LetterWording this[string code] => byCode[code];

    /// <summary>The assembly's wording with the files of a folder, named by code (<c>CAWN.md</c>), in place of its own.</summary>
    /// <exception cref="WordingException">A file is unreadable, unknown, or not the same in its passages and holes; names the file.</exception>
    public static WordingBook With(string folder)
    {
        var book = Own;
        foreach (var file in Directory.EnumerateFiles(folder, "*" + Suffix).Order(StringComparer.Ordinal))
        {
            try
            {
                book = book.Replacing(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
            }
            catch (WordingException refused)
            {
                throw new WordingException($"The wording in {Path.GetFileName(file)} cannot be used: {refused.Message.TrimEnd('.')}");
            }
        }
        return book;
    }

    /// <summary>The same with other words for one letter.</summary>
    /// <exception cref="WordingException">They do not fit the letter.</exception>
    public WordingBook Replacing(string code, string text) =>
        new(new Dictionary<string, LetterWording>(byCode) { [code] = Checked(code, LetterWording.Parse(text)) });

    private static LetterWording Checked(string code, LetterWording theirs)
    {
        if (!Own.byCode.TryGetValue(code, out var own))
            throw new WordingException($"there is no letter \"{code}\"; there are {string.Join(", ", Own.Codes)}");
        if (theirs.Version == own.Version)
            throw new WordingException($"it has the version {own.Version} of the words it replaces; give it one of its own, e.g. \"{own.Version} our force 1\"");
        foreach (var (name, entry) in own.Entries)
            Compare(name, entry, theirs.Entries.GetValueOrDefault(name));
        if (theirs.Names.Except(own.Names).FirstOrDefault() is { } unknown)
            throw new WordingException($"the letter has no passage \"{unknown}\"");
        return theirs;
    }

    private static void Compare(string name, LetterWording.Entry own, LetterWording.Entry? theirs)
    {
        if (theirs is null)
            throw new WordingException($"the passage \"{name}\" is missing");
        if (own.IsList != theirs.IsList)
            throw new WordingException(own.IsList ? $"\"{name}\" must be a list" : $"\"{name}\" must not be a list");
        if (theirs.IsList && theirs.Passages.Any(item => item.Holes.Count > 0))
            throw new WordingException($"the items of \"{name}\" must hold no facts in brackets");
        if (!own.IsList && !own.Passages[0].Holes.SequenceEqual(theirs.Passages[0].Holes))
            throw new WordingException($"\"{name}\" must hold {Listed(own.Passages[0].Holes)}");
    }

    private static string Listed(IReadOnlyList<string> holes) =>
        holes.Count == 0 ? "no facts in brackets" : string.Join(", ", holes.Select(hole => "{" + hole + "}")) + " and no other facts";

    private static Dictionary<string, LetterWording> Embedded()
    {
        var assembly = typeof(WordingBook).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..^Suffix.Length], name => LetterWording.Parse(Read(assembly, name)));
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
