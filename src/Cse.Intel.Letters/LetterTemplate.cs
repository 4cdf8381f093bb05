using System.Text.Json;
using System.Text.Json.Serialization;
using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Pdf.Writing;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters;

/// <summary>
/// A kind of letter: facts in, a finished accessible and archivable PDF out (PDF/A-2a and PDF/UA-1). The same facts and
/// words give the same bytes, on any thread.
/// </summary>
public abstract class LetterTemplate
{
    private protected static readonly JsonSerializerOptions Plain = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The letter's code, e.g. <c>CAWN</c>; it never changes.</summary>
    public abstract string Code { get; }

    /// <summary>What it is for, in a sentence for the person who chooses it.</summary>
    public abstract string Purpose { get; }

    /// <summary>The version of its layout, raised when what is printed around the words changes.</summary>
    public virtual int Layout => 1;

    /// <summary>
    /// What is printed at the foot and kept with each document: code, version of the layout, of the letter's words and of
    /// the law's words that all letters share.
    /// </summary>
    public string VersionWith(WordingBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return FormattableString.Invariant($"{Code} {Layout}-{book[Code].Version}-{book.Law.Version}");
    }

    /// <summary>Prints facts whose type is known only at run time; see <see cref="LetterTemplate{TFacts}.Print"/>.</summary>
    /// <param name="facts">Facts of the template's own type.</param>
    /// <param name="book">The words.</param>
    /// <param name="asPreview">Each page says that it is not issued.</param>
    public abstract PrintedLetter PrintFacts(object facts, WordingBook book, bool asPreview);

    /// <summary>
    /// The letter's golden examples, the usual one first: between them they print every passage of its words. Everybody in
    /// them is made up.
    /// </summary>
    public abstract IEnumerable<PrintedLetter> Examples(WordingBook book);
}

/// <summary>A kind of letter that prints these facts and nothing else.</summary>
public abstract class LetterTemplate<TFacts> : LetterTemplate where TFacts : class
{
    /// <summary>The facts of the golden examples.</summary>
    internal abstract IReadOnlyList<TFacts> ExampleFacts { get; }

    /// <inheritdoc/>
    public override IEnumerable<PrintedLetter> Examples(WordingBook book) => ExampleFacts.Select(facts => Print(facts, book));

    /// <inheritdoc/>
    public override PrintedLetter PrintFacts(object facts, WordingBook book, bool asPreview) => Print((TFacts)facts, book, asPreview);

    /// <summary>Prints the letter.</summary>
    /// <param name="facts">What it says besides its words.</param>
    /// <param name="book">The words; the assembly's own when none is given.</param>
    /// <param name="asPreview">Each page says that it is not issued.</param>
    /// <exception cref="LetterFactException">A fact is missing, too long, unprintable or contradicts another; nothing was made.</exception>
    /// <exception cref="MissingGlyphException">A fact holds a character that the typefaces lack; nothing was made.</exception>
    public PrintedLetter Print(TFacts facts, WordingBook? book = null, bool asPreview = false)
    {
        ArgumentNullException.ThrowIfNull(facts);
        book ??= WordingBook.Own;
        Check(facts);
        var version = VersionWith(book);
        var sheet = Compose(facts, book[Code], book.Law);
        if (asPreview)
            sheet = sheet.AsPreview();
        var document = Typesetter.Set(
            new PdfMetadata(sheet.Title, sheet.Force, "en-GB", new DateTimeOffset(sheet.On, TimeOnly.MinValue, TimeSpan.Zero)),
            new RunningMatter(sheet.Paper, sheet.Marking, $"{sheet.FootNote}   {version}", sheet.DraftNotice, sheet.CopyNotice),
            sheet.Blocks);
        return new(Code, version, sheet.Title, JsonSerializer.Serialize(facts, Plain), PdfWriter.Write(document));
    }

    /// <summary>Refuses facts that would make the paper false or unreadable.</summary>
    internal abstract void Check(TFacts facts);

    /// <summary>Puts facts and words in order.</summary>
    /// <param name="facts">The facts, checked.</param>
    /// <param name="words">The letter's own words.</param>
    /// <param name="law">The words on the law, which all letters share.</param>
    internal abstract Sheet Compose(TFacts facts, LetterWording words, LetterWording law);
}

/// <summary>A printed letter and what it was made of.</summary>
/// <param name="Template">The template's code.</param>
/// <param name="Version">The version of layout and words, as printed at its foot.</param>
/// <param name="Title">The title the file gives itself.</param>
/// <param name="Facts">The facts, as JSON.</param>
/// <param name="Pdf">The file.</param>
public sealed record PrintedLetter(string Template, string Version, string Title, string Facts, byte[] Pdf);
