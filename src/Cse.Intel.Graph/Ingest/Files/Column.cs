namespace Cse.Intel.Graph.Ingest.Files;

/// <summary>A column of the import format.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Longest">How many characters a value may have.</param>
/// <param name="Required">True when a file without it, or a row with it blank, is refused.</param>
internal sealed record Column(string Name, int Longest, bool Required = false)
{
    /// <summary>Ids, references and codes.</summary>
    public const int Id = 200;

    /// <summary>Names and single lines.</summary>
    public const int LineOfText = 500;

    /// <summary>Notes, descriptions and values kept as details.</summary>
    public const int Notes = 20_000;

    /// <summary>The text of a report.</summary>
    public const int Report = 200_000;
}
