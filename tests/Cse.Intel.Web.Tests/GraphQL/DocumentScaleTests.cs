using System.Diagnostics;
using Cse.Intel.Web.GraphQL.Http;
using Cse.Intel.Web.Tests.GraphQL.Support;
using GraphQLParser;

namespace Cse.Intel.Web.Tests.GraphQL;

public sealed class DocumentScaleTests
{
    [Theory]
    [InlineData("{ a }", 1, 1, 1, 0)]
    [InlineData("{ a { b { c } } d }", 4, 4, 3, 0)]
    [InlineData("{ x: a { y: b } }", 2, 2, 2, 2)]
    [InlineData("{ ... on T { a } ... { b } }", 4, 2, 1, 0)]
    [InlineData("{ ...F ...F } fragment F on T { a { b } }", 4, 4, 2, 0)]
    [InlineData("{ a { ...F } } fragment F on T { ...G } fragment G on T { b { c } }", 5, 3, 3, 0)]
    [InlineData("query A { a } query B { b { c } }", 3, 3, 2, 0)]
    [InlineData("{ ...Missing a }", 2, 1, 1, 0)]
    [InlineData("{ a } fragment Unused on T { b { c { d } } }", 4, 1, 3, 0)]
    public void Document_IsMeasured(string text, int selections, int expanded, int depth, int aliases)
    {
        var scale = DocumentScale.Of(Parser.Parse(text));

        Assert.Equal((selections, expanded, depth, aliases), (scale.Selections, scale.ExpandedFields, scale.Depth, scale.Aliases));
        Assert.Null(scale.FragmentInCircle);
    }

    [Theory]
    [InlineData(3, 7)]
    [InlineData(10, 1_023)]
    [InlineData(20, 1_048_575)]
    [InlineData(50, 1_000_000_000)]
    [InlineData(300, 1_000_000_000)]
    public void FragmentsThatDouble_AreCountedWithoutWritingThemOut(int links, int fields)
    {
        var document = Parser.Parse(Documents.DoublingChain(links));

        var clock = Stopwatch.StartNew();
        var scale = DocumentScale.Of(document);

        Assert.Equal(fields, scale.ExpandedFields);
        Assert.Equal(1, scale.Depth);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"took {clock.Elapsed.TotalMilliseconds:0} ms");
    }

    [Theory]
    [InlineData("{ a } fragment F on T { ...F }", "F")]
    [InlineData("{ ...A } fragment A on T { x { ...B } } fragment B on T { ...A }", "A")]
    public void FragmentInACircle_IsNamed(string text, string fragment)
    {
        Assert.Equal(fragment, DocumentScale.Of(Parser.Parse(text)).FragmentInCircle);
    }
}
