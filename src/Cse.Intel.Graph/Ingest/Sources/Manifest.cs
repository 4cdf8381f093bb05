using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Cse.Intel.Graph.Ingest.Files;

namespace Cse.Intel.Graph.Ingest.Sources;

/// <summary><c>manifest.json</c> of an import or export; every part is optional.</summary>
internal sealed partial record Manifest
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "manifest.json";

    /// <summary>What <see cref="Format"/> and <see cref="System"/> of our own exports say.</summary>
    public const string Own = "cse.intel";

    private const int LongestManifest = 16 << 20;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary><see cref="Own"/> in an export of this product, whose ids are ours.</summary>
    public string? Format { get; init; }

    /// <summary>The namespace of the ids.</summary>
    public string? System { get; init; }

    /// <summary>Protective marking.</summary>
    public string? Marking { get; init; }

    /// <summary>The day the files speak of.</summary>
    public string? AsAt { get; init; }

    /// <summary>When each import batch that the rows name was first begun.</summary>
    public ImmutableSortedDictionary<string, string>? Imports { get; init; }

    /// <summary>What each file should be.</summary>
    public ImmutableSortedDictionary<string, ManifestFile>? Files { get; init; }

    /// <summary>True for an export of this product.</summary>
    [JsonIgnore]
    public bool IsOwnExport => Format == Own;

    /// <summary>Reads the manifest of a source; an empty one when there is none.</summary>
    /// <exception cref="ImportRefusedException">It cannot be read.</exception>
    public static Manifest Read(ImportSource source)
    {
        if (source.Find(FileName) is not { } file)
            return new();
        try
        {
            var text = ReadBounded(file).Span;
            return JsonSerializer.Deserialize<Manifest>(text.StartsWith("\uFEFF"u8) ? text[3..] : text, Options) ?? new();
        }
        catch (JsonException e)
        {
            throw new ImportRefusedException("manifest.bad", $"{FileName} of {source.Name} is not JSON as the import format has it. Mend it, or leave it out and name the system with --system.", e);
        }
    }

    /// <summary>As text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Options) + "\n";

    /// <summary>The system whose ids the files have, by the manifest or as named by the caller.</summary>
    /// <exception cref="ImportRefusedException">Neither names one, both name different ones, or it is no name.</exception>
    public string SystemOr(string? named)
    {
        var system = (System ?? named)
            ?? throw new ImportRefusedException("import.no_system", "Nothing says which system the ids come from. Name it with --system, e.g. --system niche, or in manifest.json.");
        if (named is not null && named != system)
            throw new ImportRefusedException("import.two_systems", $"manifest.json says the ids are of {CellReader.Quote(system)}, --system says {CellReader.Quote(named)}. Leave --system out, or correct the manifest.");
        if (!SystemName().IsMatch(system))
            throw new ImportRefusedException("import.bad_system", $"{CellReader.Quote(system)} cannot name a system: use letters, digits, dots, hyphens and underscores, at most 64.");
        if (system == Own != IsOwnExport)
            throw new ImportRefusedException("import.bad_system", $"“{Own}” names exports of this product, whose manifest.json must be kept with them.");
        return system;
    }

    private static ReadOnlyMemory<byte> ReadBounded(SourceFile file)
    {
        using var stream = file.Open();
        using var copy = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > LongestManifest)
                throw new JsonException("The manifest is too long.");
        }
        return copy.ToArray();
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
    private static partial Regex SystemName();
}

/// <summary>What a file should be.</summary>
internal sealed record ManifestFile
{
    /// <summary>Rows below the first line.</summary>
    public long? Rows { get; init; }

    /// <summary>SHA-256 of its bytes, in hexadecimal.</summary>
    public string? Sha256 { get; init; }
}
