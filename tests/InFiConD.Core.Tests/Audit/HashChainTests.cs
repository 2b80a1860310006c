using System.Text.Json;
using InFiConD.Core.Audit;

namespace InFiConD.Core.Tests.Audit;

public class HashChainTests
{
    [Fact]
    public void A_chain_that_nobody_touched_is_valid()
    {
        HashChain.Verify(Chain(5)).ShouldBe(new ChainVerdict(true, 5, null, null));
        HashChain.Verify([]).Valid.ShouldBeTrue();
    }

    [Fact]
    public void The_hash_is_the_sha256_of_the_canonical_json()
    {
        var content = Content(1) with { Correlation = null };
        var expected = ContentHash.Of("""{"actor":"ada","at":"2026-01-02T03:04:05.678901Z","causation":null,"correlation":null,"data":{"n":1,"w":0.5},"previous":"00","stream":"s","type":"t","version":1}"""u8);
        HashChain.Next("00", content).ShouldBe(expected);
    }

    [Fact]
    public void Every_kind_of_tampering_is_found_where_it_happened()
    {
        var chain = Chain(6);
        Broken(chain.Select((e, i) => i == 2 ? e with { Content = e.Content with { Actor = "eve" } } : e), 3);
        Broken(chain.Select((e, i) => i == 3 ? e with { Content = e.Content with { Data = Json("""{"n":4,"w":0.7}""") } } : e), 4);
        Broken(chain.Select((e, i) => i == 1 ? e with { Content = e.Content with { At = e.Content.At.AddMicroseconds(1) } } : e), 2);
        Broken(chain.Where((_, i) => i != 2), 4);
        Broken([chain[0], chain[2], chain[1]], 3);
        Broken(chain.Skip(1), 2);

        // Rewriting one event and its own hash shows at the next one.
        var forged = chain[1].Content with { Actor = "eve" };
        Broken(chain.Select((e, i) => i == 1 ? new ChainedEvent(forged, e.Previous, HashChain.Next(e.Previous, forged)) : e), 3);
    }

    [Fact]
    public void What_the_store_cannot_keep_does_not_count()
    {
        var content = Content(1);
        var finer = content with { At = content.At.AddTicks(3).ToOffset(TimeSpan.FromHours(2)) };
        HashChain.Next(HashChain.Genesis, finer).ShouldBe(HashChain.Next(HashChain.Genesis, content));
    }

    private static void Broken(IEnumerable<ChainedEvent> events, long at)
    {
        var verdict = HashChain.Verify(events);
        verdict.Valid.ShouldBeFalse();
        verdict.FirstBroken.ShouldBe(at);
        verdict.Reason.ShouldNotBeNullOrEmpty();
    }

    private static List<ChainedEvent> Chain(int count)
    {
        var (chain, previous) = (new List<ChainedEvent>(), HashChain.Genesis);
        for (var version = 1; version <= count; version++)
        {
            var content = Content(version);
            var hash = HashChain.Next(previous, content);
            chain.Add(new ChainedEvent(content, previous, hash));
            previous = hash;
        }

        return chain;
    }

    private static EventContent Content(int version) =>
        new("s", version, "t", Json($$"""{"w": 0.50, "n": {{version}} }"""), "ada", new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, 901, TimeSpan.Zero), "c", null);

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
