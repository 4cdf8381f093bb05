using System.Security.Cryptography;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Sqlite;
using Cse.Intel.TestSupport.Generating;

namespace Cse.Intel.Graph.Tests.Engines.Sqlite;

/// <summary>Graph files for tests that damage them.</summary>
internal static class GraphFiles
{
    public static string Graph(string folder) => Path.Combine(folder, "graph.db");

    /// <summary>A graph of a few hundred records, closed.</summary>
    public static async Task FillAsync(string folder)
    {
        await using var store = SqliteGraphStore.Open(folder, "a test", TimeProvider.System);
        await FillAsync(store);
    }

    public static async Task FillAsync(IGraphStore store)
    {
        for (var i = 0; i < 60; i++)
            await store.ApplyAsync(Child.SetOf($"fill {i}"), default);
    }

    /// <summary>Every database file of a folder with its hash; the lock and its note are no data.</summary>
    public static IReadOnlyDictionary<string, string> Hashes(string folder) => new DirectoryInfo(folder).EnumerateFiles("graph.db*")
        .Where(f => !f.Name.EndsWith("-shm", StringComparison.Ordinal) && f.Length > 0)
        .OrderBy(f => f.Name, StringComparer.Ordinal)
        .ToDictionary(f => f.Name, f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f.FullName))));

    /// <summary>Overwrites bytes of a file.</summary>
    public static void Overwrite(string file, long at, params byte[] bytes)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write);
        stream.Position = at;
        stream.Write(bytes);
    }

    /// <summary>So many bytes of noise, never the same as zeros.</summary>
    public static byte[] Noise(Seeded random, int count) => [.. Enumerable.Range(0, count).Select(_ => (byte)random.Between(1, 255))];
}
