using Cse.Intel.Web.GraphQL;
using Cse.Intel.Web.Tests.GraphQL.Support;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.GraphQL;

public sealed class SchemaTextTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public void Schema_PrintsInOrderWithOneKindOfLineEnd()
    {
        var text = SchemaText.Print(site.Services.GetRequiredService<ISchema>());

        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.Contains(
            """
            type Person implements ISampleNode {
              friends(first: Int): [Person!]!
              name: String!
              notes: String!
              number: Int!
            }
            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
        var types = text.Split('\n').Where(line => line.StartsWith("type ", StringComparison.Ordinal)).ToList();
        Assert.Equal(types.Order(StringComparer.Ordinal), types);
        Assert.Equal(text, SchemaText.Print(site.Services.GetRequiredService<ISchema>()));
    }
}
