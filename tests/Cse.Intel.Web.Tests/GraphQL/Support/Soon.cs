using System.Diagnostics;

namespace Cse.Intel.Web.Tests.GraphQL.Support;

/// <summary>Bounds that are generous to a busy machine and yet far below what the attack would take.</summary>
internal static class Soon
{
    public static async Task<T> WithinAsync<T>(TimeSpan bound, Func<Task<T>> work)
    {
        var clock = Stopwatch.StartNew();
        var result = await work().WaitAsync(bound * 4);
        Assert.True(clock.Elapsed < bound, $"took {clock.Elapsed.TotalMilliseconds:0} ms");
        return result;
    }
}
