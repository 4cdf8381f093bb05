using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Data;
using Cse.Intel.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cse.Intel.Web.Tests.Audit;

public sealed class AuditTrailTests : IDisposable
{
    private readonly DataFolder _folder = TestSite.TemporaryFolder();

    private static readonly AuditEntry Entry = new(Viewer.In(RoleCode.OFF, "amira", "R2 OP-1"), "nominal.open", [], "q");

    [Fact]
    public async Task Trail_AsWritten_IsIntact()
    {
        var trail = Open();
        var ticket = await trail.IntendAsync(Entry, default);
        await trail.CompleteAsync(ticket, AuditOutcome.Done, 3);
        await trail.IntendAsync(Entry, default);
        var verdict = await trail.VerifyAsync(default);
        Assert.True(verdict.Intact, verdict.Problem);
        Assert.Equal(3, verdict.Rows);

        var lines = (await trail.ReadAsync(new(null, null, null, 1), default)).Lines;
        Assert.Equal([null, "done"], lines.Select(line => line.Outcome));
        Assert.Equal(3, lines[1].ResultCount);
        Assert.Equal(("amira", "OFF", "R2 OP-1", "nominal.open", "q"), (lines[1].Intent.Who, lines[1].Intent.Role, lines[1].Intent.Purpose, lines[1].Intent.What, lines[1].Intent.Query));
    }

    [Theory]
    [InlineData("UPDATE audit SET who = 'somebody' WHERE id = 2", 1)]
    [InlineData("UPDATE audit SET query = '', what = what || query WHERE id = 3", 2)]
    [InlineData("DELETE FROM audit WHERE id = 2", 1)]
    [InlineData("DELETE FROM audit WHERE id = 5", 4)]
    [InlineData("DELETE FROM audit WHERE id = 1", 0)]
    [InlineData("UPDATE audit SET hash = (SELECT hash FROM audit WHERE id = 1) WHERE id = 4", 3)]
    public async Task Trail_TamperedWith_SaysWhere(string tampering, int goodRows)
    {
        var trail = Open();
        for (var i = 0; i < 5; i++)
            await trail.IntendAsync(Entry, default);
        Run("DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete; " + tampering);
        var verdict = await trail.VerifyAsync(default);
        Assert.False(verdict.Intact);
        Assert.Equal(goodRows, verdict.Rows);
        Assert.NotEmpty(verdict.Problem);
    }

    [Theory]
    [InlineData("UPDATE audit SET who = 'somebody'")]
    [InlineData("DELETE FROM audit")]
    public async Task Trail_ForOurOwnCode_IsAppendOnly(string slip)
    {
        await Open().IntendAsync(Entry, default);
        Assert.Contains("append-only", Assert.Throws<SqliteException>(() => Run(slip)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trail_WithManyWritersAtOnce_KeepsEveryRowInOneChain()
    {
        var writers = Enumerable.Range(0, 4).Select(_ => Open()).ToList();
        await Task.WhenAll(writers.Select(trail => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
                await trail.CompleteAsync(await trail.IntendAsync(Entry, default), AuditOutcome.Done, i);
        })));
        var verdict = await writers[0].VerifyAsync(default);
        Assert.True(verdict.Intact, verdict.Problem);
        Assert.Equal(200, verdict.Rows);
    }

    [Fact]
    public async Task Trail_ThatCannotBeWritten_RefusesTheIntent()
    {
        var trail = Open();
        Run("DROP TABLE audit");
        await Assert.ThrowsAsync<AuditUnavailableException>(() => trail.IntendAsync(Entry, default));
        Assert.False(trail.IsReady());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder.Path, recursive: true);
    }

    private AuditTrail Open()
    {
        var trail = new AuditTrail(_folder, TimeProvider.System, new(new HttpContextAccessor()), NullLogger<AuditTrail>.Instance);
        trail.EnsureReady();
        return trail;
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.AuditFile}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
