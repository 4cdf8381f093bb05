using System.Collections.Immutable;

namespace Cse.Intel.Graph.Demo;

/// <summary>An invented town, ready to be imported: the files of the import format with their manifest.</summary>
/// <param name="System">The namespace of its ids, e.g. <c>calderbrook</c>.</param>
/// <param name="Name">What the town is called.</param>
/// <param name="Anchor">The day on which its story stands; every date in it is before or relative to this day.</param>
/// <param name="Files">The files in the order in which the import format names them, the manifest last.</param>
public sealed record DemoTown(string System, string Name, DateOnly Anchor, ImmutableArray<DemoFile> Files)
{
    /// <summary>Name and content of each file, as an import source takes them.</summary>
    public IEnumerable<(string Name, byte[] Content)> Sources => Files.Select(f => (f.Name, f.Content.ToArray()));

    /// <summary>The content of a file as text; throws when the town has no such file.</summary>
    public string Text(string name) => global::System.Text.Encoding.UTF8.GetString(Files.Single(f => f.Name == name).Content.Span);
}

/// <summary>One file of a town.</summary>
/// <param name="Name">File name as in the import format, e.g. <c>people.csv</c>.</param>
/// <param name="Content">UTF-8 bytes without a byte order mark, lines ended by <c>\n</c>.</param>
public sealed record DemoFile(string Name, ReadOnlyMemory<byte> Content);
