using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Sqlite;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Generating;
using Microsoft.Data.Sqlite;

namespace Cse.Intel.Graph.Tests.Engines.Sqlite;

/// <summary>A file that is damaged, from a newer version or not ours is said to be so and left byte for byte as it is.</summary>
public sealed class DamageTests
{
    private const int Page = 4096;

    [Theory]
    [InlineData("beginning", "does not begin as a database")]
    [InlineData("middle", "is damaged")]
    [InlineData("truncated", "is damaged")]
    [InlineData("cut to a stump", "does not begin as a database")]
    [InlineData("text", "does not begin as a database")]
    [InlineData("another program's", "is not a graph of this product")]
    [InlineData("newer", "was written by a newer version of this product (format 2; this one reads up to 1)")]
    public async Task Open_FileThatIsNotRight_SaysSoAndLeavesItAlone(string damage, string words)
    {
        using var folder = new TempFolder();
        await GraphFiles.FillAsync(folder.Path);
        Damage(GraphFiles.Graph(folder.Path), damage);
        var before = GraphFiles.Hashes(folder.Path);

        for (var again = 0; again < 2; again++)
        {
            var refusal = Assert.Throws<StoreUnreadableException>(() => SqliteGraphStore.Open(folder.Path, "a test", TimeProvider.System));
            Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
            Assert.Contains("left as it", refusal.Message, StringComparison.Ordinal);
            Assert.False(refusal.CanRetry);
        }
        Assert.Equal(before, GraphFiles.Hashes(folder.Path));
    }

    [Fact]
    public async Task Open_DamagedWithWorkStillInTheJournal_LeavesBothAlone()
    {
        using var folder = new TempFolder();
        using var copy = new TempFolder();
        await GraphFiles.FillAsync(folder.Path);
        await using (var store = SqliteGraphStore.Open(folder.Path, "a test", TimeProvider.System))
        {
            await store.ApplyAsync(Child.SetOf("in the journal"), default);
            foreach (var name in new[] { "graph.db", "graph.db-wal" })
                File.Copy(folder[name], copy[name]);
        }
        GraphFiles.Overwrite(GraphFiles.Graph(copy.Path), 6 * Page, GraphFiles.Noise(new(3), 8 * Page));
        var before = GraphFiles.Hashes(copy.Path);

        Assert.Throws<StoreUnreadableException>(() => SqliteGraphStore.Open(copy.Path, "a test", TimeProvider.System));

        Assert.Equal(before, GraphFiles.Hashes(copy.Path));
    }

    [Fact]
    public async Task Open_FileGoneButItsJournalThere_DoesNotBeginAnew()
    {
        using var folder = new TempFolder();
        using var copy = new TempFolder();
        await using (var store = SqliteGraphStore.Open(folder.Path, "a test", TimeProvider.System))
        {
            await store.ApplyAsync(Child.SetOf("in the journal"), default);
            File.Copy(folder["graph.db-wal"], copy["graph.db-wal"]);
        }

        var refusal = Assert.Throws<StoreUnreadableException>(() => SqliteGraphStore.Open(copy.Path, "a test", TimeProvider.System));

        Assert.Contains("missing", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(copy["graph.db"]));
    }

    [Fact]
    public async Task Open_NoiseAnywhere_EitherOpensOrSaysSo()
    {
        using var folder = new TempFolder();
        await GraphFiles.FillAsync(folder.Path);
        var file = GraphFiles.Graph(folder.Path);
        var whole = await File.ReadAllBytesAsync(file);
        var random = new Seeded(11);
        var refused = 0;
        for (var i = 0; i < 25; i++)
        {
            await File.WriteAllBytesAsync(file, whole);
            GraphFiles.Overwrite(file, random.Below(whole.Length - 600), GraphFiles.Noise(random, random.Between(1, 600)));
            var before = GraphFiles.Hashes(folder.Path);
            try
            {
                await SqliteGraphStore.Open(folder.Path, "a test", TimeProvider.System).DisposeAsync();
            }
            catch (StoreUnreadableException)
            {
                refused++;
                Assert.Equal(before, GraphFiles.Hashes(folder.Path));
            }
        }
        Assert.True(refused > 5, $"Only {refused} of 25 were noticed.");
    }

    [Fact]
    public async Task Open_EmptyFile_IsANewGraph()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["graph.db"], "");

        await GraphFiles.FillAsync(folder.Path);

        await using var store = SqliteGraphStore.Open(folder.Path, "a test", TimeProvider.System);
        Assert.Equal(new StoreSize(180, 60), await store.GetSizeAsync(default));
    }

    private static void Damage(string file, string damage)
    {
        switch (damage)
        {
            case "beginning":
                GraphFiles.Overwrite(file, 0, GraphFiles.Noise(new(1), 64));
                break;
            case "middle":
                GraphFiles.Overwrite(file, 6 * Page, GraphFiles.Noise(new(2), 8 * Page));
                break;
            case "truncated":
                using (var stream = new FileStream(file, FileMode.Open))
                    stream.SetLength(stream.Length / 2);
                break;
            case "cut to a stump":
                using (var stream = new FileStream(file, FileMode.Open))
                    stream.SetLength(50);
                break;
            case "text":
                File.WriteAllText(file, new string('x', 5000));
                break;
            case "another program's":
                File.Delete(file);
                MakeForeign(file);
                break;
            default:
                GraphFiles.Overwrite(file, 60, 0, 0, 0, 2);
                break;
        }
    }

    private static void MakeForeign(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE theirs (x)";
        command.ExecuteNonQuery();
    }
}
