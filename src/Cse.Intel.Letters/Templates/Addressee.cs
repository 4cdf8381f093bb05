using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates;

/// <summary>The person to whom a letter is posted. Name and address must fit the window of an envelope.</summary>
/// <param name="FullName">Full name.</param>
/// <param name="AddressLines">The address, one line each, the postcode last.</param>
public sealed record Addressee(
    [property: Line(80)] string FullName,
    [property: Entries(1, 6), Line(80)] IReadOnlyList<string> AddressLines)
{
    private const int LinesInWindow = 6;
    private const int CharactersPerLine = 42;

    /// <exception cref="LetterFactException">The window would hide a part.</exception>
    internal void MustFitWindow(string field) => FactCheck.Require(
        AddressLines.Prepend(FullName).Sum(line => (line.Length + CharactersPerLine - 1) / CharactersPerLine) <= LinesInWindow,
        $"{field}.AddressLines", "takes more lines than the window of an envelope shows; join or shorten some");
}
