using Cse.Intel.Graph.Store;
using Cse.Intel.Web.GraphQL.Access;
using Cse.Intel.Web.GraphQL.Errors;
using GraphQL;

namespace Cse.Intel.Web.Tests.GraphQL.Support;

// A schema as small as the tests allow: people with friends, one field for each way to fail.

[Name("Query")]
internal sealed class SampleQuery
{
    private static int _running;

    [OpenToSignedIn("A greeting says nothing about anybody.")]
    public static string Hello() => "hello";

    [OpenToSignedIn("Gives back what it was given.")]
    public static string Echo(string text) => text;

    [OpenToSignedIn("Gives back what it was given.")]
    public static DateOnly Day(DateOnly day) => day;

    [OpenToSignedIn("Invented people.")]
    public static SamplePeople People(int? first) => new(Enumerable.Range(1, first ?? 10).Select(SamplePerson.Numbered).ToList());

    [OpenToSignedIn("Invented people.")]
    public static ISampleNode Node(int number) => SamplePerson.Numbered(number);

    [Needs("restricted.read")]
    public static string Restricted() => "restricted";

    [OpenToSignedIn("Fails.")]
    public static string? Fail() => throw new InvalidOperationException("The Example family lives at 1 Nowhere Street");

    [OpenToSignedIn("Fails in a way the library has a class for.")]
    public static string? FailInner() => throw new ExecutionError("1 Nowhere Street", new InvalidCastException("2 Nowhere Street"));

    [OpenToSignedIn("Asks the graph engine for too much.")]
    public static string? TooMuch() => throw new StoreBudgetException("It took too long. Ask for fewer links.");

    [OpenToSignedIn("Asks a graph engine that is away.")]
    public static string? Away() => throw new StoreUnavailableException("The server at 4 Nowhere Street does not answer.");

    [OpenToSignedIn("Fails where null may not stand.")]
    public static string FailRequired() => throw new InvalidOperationException("3 Nowhere Street");

    [OpenToSignedIn("Fails as often as it is asked.")]
    public static IEnumerable<SampleFailing> FailOften(int times) => Enumerable.Repeat(new SampleFailing(), times);

    [OpenToSignedIn("Refuses.")]
    public static string? Missing() => throw new RecordNotFound();

    [OpenToSignedIn("Waits until it is told to stop.")]
    public static async Task<string?> Wait([FromServices] WaitSignal signal, CancellationToken cancellationToken)
    {
        signal.Started.TrySetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null;
        }
        catch (OperationCanceledException)
        {
            signal.Cancelled.TrySetResult();
            throw;
        }
    }

    [OpenToSignedIn("Tells how many of its kind run at the same time.")]
    public static async Task<int> Together()
    {
        var together = Interlocked.Increment(ref _running);
        await Task.Delay(20);
        Interlocked.Decrement(ref _running);
        return together;
    }
}

[Name("Mutation")]
internal sealed class SampleMutation
{
    [OpenToSignedIn("Changes nothing.")]
    public static string Rename(string to) => to;

    [Needs("restricted.write")]
    public static string Restrict() => "restricted";
}

internal interface ISampleNode
{
    int Number { get; }
}

[Name("Person"), Implements(typeof(ISampleNode))]
internal sealed record SamplePerson(int Number, string Name, [property: Needs("notes.read")] string Notes) : ISampleNode
{
    [Ignore]
    public static SamplePerson Numbered(int number) => new(number, $"Test Person {number}", "none");

    public IEnumerable<SamplePerson> Friends(int? first) => Enumerable.Range(Number + 1, first ?? 10).Select(Numbered);
}

[Name("PersonConnection")]
internal sealed record SamplePeople(IReadOnlyList<SamplePerson> Nodes)
{
    public int TotalCount => Nodes.Count;
}

[Name("Failing")]
internal sealed record SampleFailing
{
    public string? Value => throw new InvalidOperationException("4 Nowhere Street");
}

internal sealed class RecordNotFound() : Refusal("PERSON_NOT_FOUND", 404, "There is no such person, or not for you.");

internal sealed class WaitSignal
{
    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
