using Cse.Intel.TestSupport;
using Cse.Intel.Web.GraphQL;
using Cse.Intel.Web.Tests.Support;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.GraphQL;

/// <summary>The schema is a promise to API clients: the kept copy must be what the site serves, and every part is described.</summary>
public sealed class ApprovedSchemaTests
{
    private static readonly string[] BuiltIn = ["ID", "Int", "Float", "String", "Boolean"];

    [Fact]
    public async Task Schema_IsTheApprovedOne()
    {
        await using var site = await TestSite.StartAsync();
        var printed = SchemaText.Print(site.Services.GetRequiredService<AutoSchema<Query>>());

        Assert.Null(Repository.DifferenceFromKept("docs/reference/schema.graphql", printed));
    }

    [Fact]
    public async Task EveryTypeFieldAndArgument_IsDescribed()
    {
        await using var site = await TestSite.StartAsync();
        var schema = site.Services.GetRequiredService<AutoSchema<Query>>();
        schema.Initialize();
        var silent = new List<string>();
        foreach (var type in schema.AllTypes.Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal) && !BuiltIn.Contains(t.Name)))
        {
            if (string.IsNullOrWhiteSpace(type.Description))
                silent.Add(type.Name);
            if (type is IComplexGraphType complex)
                silent.AddRange(complex.Fields.SelectMany(f => Silent(type.Name, f)));
        }
        Assert.Empty(silent);
    }

    private static IEnumerable<string> Silent(string type, FieldType field)
    {
        if (string.IsNullOrWhiteSpace(field.Description))
            yield return $"{type}.{field.Name}";
        foreach (var argument in field.Arguments ?? [])
            if (string.IsNullOrWhiteSpace(argument.Description))
                yield return $"{type}.{field.Name}({argument.Name})";
    }
}
