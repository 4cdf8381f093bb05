using System.Collections.Immutable;

namespace Cse.Intel.Graph.Ingest.Sources;

/// <summary>Files that are in memory, such as those of a demo.</summary>
internal sealed class MemorySource(IEnumerable<(string Name, byte[] Content)> files, string name) : ImportSource
{
    public override string Name { get; } = name;

    public override ImmutableArray<SourceFile> Files { get; } =
        [.. files.Select(f => new SourceFile(f.Name, () => new MemoryStream(f.Content, writable: false)))];
}
