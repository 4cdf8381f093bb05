using System.Collections.Immutable;

namespace Cse.Intel.Graph.Demo;

/// <summary>
/// An invented town, ready to be imported in two steps: first what police and partners recorded, in the import format of
/// a system of its own; then what the unit itself made of it (notices, actions, meetings, assessments), which the format
/// knows in exports of the product only and which names the people of the first step by the ids their import gives them.
/// </summary>
/// <param name="System">The namespace of its ids, e.g. <c>calderbrook</c>.</param>
/// <param name="Name">What the town is called.</param>
/// <param name="Anchor">The day on which its story stands; every date in it is relative to this day.</param>
/// <param name="Reported">The first import: files in the order in which the format names them, the manifest last.</param>
/// <param name="Unit">The second import, after the first.</param>
public sealed record DemoTown(string System, string Name, DateOnly Anchor, ImmutableArray<DemoFile> Reported, ImmutableArray<DemoFile> Unit)
{
    /// <summary>Both imports in their order, each as names and contents of its files.</summary>
    public IEnumerable<IEnumerable<(string Name, byte[] Content)>> Imports =>
        new[] { Reported, Unit }.Select(files => files.Select(f => (f.Name, f.Content.ToArray())));
}

/// <summary>One file of a town.</summary>
/// <param name="Name">File name as in the import format, e.g. <c>people.csv</c>.</param>
/// <param name="Content">UTF-8 bytes without a byte order mark, lines ended by <c>\n</c>.</param>
public sealed record DemoFile(string Name, ReadOnlyMemory<byte> Content);
