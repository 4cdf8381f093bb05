using System.Collections.Immutable;

namespace Cse.Intel.Graph.Ingest.Sources;

/// <summary>The files of a folder; its subfolders are not looked into.</summary>
internal sealed class FolderSource : ImportSource
{
    public FolderSource(string path)
    {
        Name = path;
        try
        {
            Files = [.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).Select(file => new SourceFile(Path.GetFileName(file), () => OpenFile(file)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ImportRefusedException("import.unreadable", $"The folder {path} cannot be read: {e.Message}", e);
        }
    }

    public override string Name { get; }

    public override ImmutableArray<SourceFile> Files { get; }

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ImportRefusedException("import.unreadable", $"{path} cannot be read: {e.Message}", e);
        }
    }
}
