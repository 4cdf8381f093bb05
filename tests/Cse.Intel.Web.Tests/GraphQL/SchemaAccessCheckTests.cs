using Cse.Intel.Web.GraphQL.Access;
using Cse.Intel.Web.Tests.GraphQL.Support;
using GraphQL;
using GraphQL.Types;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.GraphQL;

public sealed class SchemaAccessCheckTests
{
    [Fact]
    public async Task Start_RootFieldStatesNothing_StopsAndNamesIt()
    {
        await using var site = new SampleSite { Schema = graph => graph.AddAutoSchema<ForgetfulQuery>() };

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => site.InitializeAsync().AsTask());

        Assert.Contains("ForgetfulQuery.forgotten states neither", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ForgetfulQuery.open", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MutationFieldStatesNothing_IsFound()
    {
        var findings = await FindAsync<GoodQuery>(schema => schema.WithMutation<ForgetfulQuery>());

        Assert.Equal("ForgetfulQuery.forgotten states neither [Needs(...)] nor [OpenToSignedIn(\"reason\")].", Assert.Single(findings));
    }

    [Fact]
    public async Task PolicyNobodyDefined_IsFound() => Assert.Equal(
        "MisspeltQuery.field needs \"known.raed\", which is not a policy of this site.",
        Assert.Single(await FindAsync<MisspeltQuery>()));

    [Fact]
    public async Task BothStated_IsFound() => Assert.Equal(
        "UndecidedQuery.field states both [Needs(...)] and [OpenToSignedIn(...)].",
        Assert.Single(await FindAsync<UndecidedQuery>()));

    [Fact]
    public async Task AttributeOfTheLibrary_IsFound() => Assert.Equal(
        "LibraryQuery.field carries the library's [Authorize], which nothing enforces; use [Needs(...)].",
        Assert.Single(await FindAsync<LibraryQuery>()));

    [Fact]
    public async Task NeedThatAnInterfaceWalksRound_IsFound() => Assert.Equal(
        "Walled.secret needs \"known.read\", but IWalled.secret, through which it can be asked for, does not.",
        Assert.Single(await FindAsync<RoundaboutQuery>()));

    [Fact]
    public async Task EverythingStated_FindsNothing() => Assert.Empty(await FindAsync<GoodQuery>());

    [Fact]
    public void ReasonLeftEmpty_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new FieldType { Name = "field" }.StateOpen(" "));

    [Fact]
    public void SeveralNeeds_AllHold()
    {
        var field = new FieldType { Name = "field" };

        field.AddNeed("one");
        field.AddNeed("two");
        field.AddNeed("one");

        Assert.Equal(["one", "two"], field.Needs());
    }

    private static async Task<IReadOnlyList<string>> FindAsync<TQuery>(Action<IConfigureAutoSchema>? more = null)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddAuthorization(options => options.AddPolicy("known.read", policy => policy.RequireAuthenticatedUser()))
            .AddGraphQL(graph => graph.AddAutoSchema<TQuery>(more!))
            .BuildServiceProvider();
        return await SchemaAccessCheck.FindAsync(
            services.GetRequiredService<ISchema>(), services.GetRequiredService<IAuthorizationPolicyProvider>());
    }

    internal sealed class ForgetfulQuery
    {
        [OpenToSignedIn("Nothing in it.")]
        public static string Open() => "";

        public static string Forgotten() => "";
    }

    internal sealed class GoodQuery
    {
        [OpenToSignedIn("Nothing in it.")]
        public static string Open() => "";

        [Needs("known.read")]
        public static Plain Closed() => new("");
    }

    internal sealed record Plain(string NeedsNoStatement);

    internal sealed class MisspeltQuery
    {
        [Needs("known.raed")]
        public static string Field() => "";
    }

    internal sealed class UndecidedQuery
    {
        [Needs("known.read"), OpenToSignedIn("Or is it?")]
        public static string Field() => "";
    }

    internal sealed class LibraryQuery
    {
        [OpenToSignedIn("Nothing in it."), global::GraphQL.Authorize("known.read")]
        public static string Field() => "";
    }

    internal sealed class RoundaboutQuery
    {
        [OpenToSignedIn("Nothing in it.")]
        public static Walled Field() => new("");
    }

    internal interface IWalled
    {
        string Secret { get; }
    }

    [Implements(typeof(IWalled))]
    internal sealed record Walled([property: Needs("known.read")] string Secret) : IWalled;
}
