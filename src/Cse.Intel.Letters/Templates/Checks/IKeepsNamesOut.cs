namespace Cse.Intel.Letters.Templates.Checks;

/// <summary>Facts of a document about one child, which must not show another child's name.</summary>
public interface IKeepsNamesOut
{
    /// <summary>
    /// Names of other children, as full as they are known, and their nicknames. They are never printed or kept: a document
    /// is refused when any of its facts holds one of them.
    /// </summary>
    IReadOnlyList<string> NamesKeptOut { get; }
}
