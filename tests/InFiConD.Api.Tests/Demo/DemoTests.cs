using System.Net;
using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Demo;

public sealed class DemoTests(DemoFixture api) : IClassFixture<DemoFixture>
{
    private static readonly string[] Kinds = ["renderScenes", "importDataset", "extractConcepts", "runTeacher", "distil"];

    [Fact]
    public async Task A_start_makes_a_project_with_students_by_ordinary_jobs()
    {
        var demo = await api.DemoAsync("ready");

        demo["stages"]!.AsArray().Select(stage => stage!.Text("name")).ShouldBe(["scenes", "dataset", "extractor", "teacher", "conceptMap", "teacherLogits", "students"]);
        demo["stages"]!.AsArray().ShouldAllBe(stage => stage!.Text("state") == "done" && stage!.Whole("done") == stage!.Whole("total"));
        (await api.Owner.GetJsonAsync($"/projects/{demo.Text("projectId")}")).Text("name").ShouldStartWith("Demo: rendered scenes");
        (await JobKindsAsync(demo.Text("projectId"))).ShouldBe(Kinds, ignoreOrder: true);
        var ensemble = await api.Owner.GetJsonAsync($"/ensembles/{demo.Text("ensembleId")}");
        (ensemble.Text("state"), ensemble.Whole("head"), ensemble.Number("lambda")).ShouldBe(("ready", 1, 1e-4));
        ensemble.Text("conceptMapId").ShouldBe(demo.Text("conceptMapId"));
        ensemble.Text("teacherLogitsId").ShouldBe(demo.Text("teacherLogitsId"));
    }

    [Fact]
    public async Task Its_scenes_keep_the_classes_and_splits_that_they_were_drawn_with()
    {
        var demo = await api.DemoAsync("ready");

        var images = (await api.Owner.GetJsonAsync($"/datasets/{demo.Text("datasetId")}/images"))["items"]!.AsArray();

        images.Count.ShouldBe(api.Content.Count);
        for (var i = 0; i < images.Count; i++)
        {
            var (shown, drawn) = (images[i]!, api.Content.Render(i));
            shown.Text("name").ShouldBe(drawn.FileName);
            shown.Text("split").ShouldBe(drawn.Split);
            // What is in the lockbox keeps its labels to itself.
            shown["labels"]!.AsArray().Select(label => label!.GetValue<string>())
                .ShouldBe(drawn.Split == "lockbox" ? [] : drawn.Classes, ignoreOrder: true);
            shown["unknown"]!.AsArray().ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_log_says_that_the_demo_asked_and_that_workers_did_it()
    {
        var demo = await api.DemoAsync("ready");

        var events = (await api.Owner.GetJsonAsync($"/audit/events?stream={demo.Text("ensembleId")}"))["items"]!.AsArray();

        events.Select(e => (e!.Text("kind"), e!.Text("actor"))).ShouldBe([("distillationCompleted", "worker"), ("distillationRequested", "demo"), ("ensembleCreated", "demo")]);
        var about = await api.Owner.GetJsonAsync($"/audit/streams/dem-{demo.Whole("number")}/verify");
        about["valid"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Another_start_makes_no_other_demo()
    {
        await api.DemoAsync("ready");
        var before = await ProjectsAsync();

        await api.RestartAsync();

        await api.DemoAsync("ready");
        (await ProjectsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_reset_makes_a_project_of_its_own_from_the_same_models_and_leaves_the_old_one_alone()
    {
        var old = await api.DemoAsync("ready");
        var (jobs, models) = (await JobKindsAsync(old.Text("projectId")), await ModelsAsync());

        api.NobodyHears = true;
        var accepted = await api.Owner.PostJsonAsync("/demo/reset", null);
        (await api.Owner.PostJsonAsync("/demo/reset", null, HttpStatusCode.Conflict)).Text("code").ShouldBe("demo-seeding");
        (await api.Owner.PostJsonAsync($"/jobs/{accepted.Text("jobId")}/cancel", null)).Text("state").ShouldBe("cancelled");
        DemoFixture.Stage(await api.DemoAsync("cancelled"), "scenes").Text("state").ShouldBe("failed");
        api.NobodyHears = false;
        await api.Owner.PostJsonAsync($"/jobs/{accepted.Text("jobId")}/retry", null);

        var fresh = await api.DemoAsync("ready");
        fresh.Text("projectId").ShouldBe(accepted.Text("id"));
        (await api.Owner.GetJsonAsync($"/projects/{accepted.Text("id")}")).Text("name").ShouldEndWith($" {fresh.Whole("number")}");
        (await api.Owner.GetJsonAsync($"/jobs/{accepted.Text("jobId")}"))["result"]!.Text("id").ShouldBe(accepted.Text("id"));
        foreach (var id in new[] { "datasetId", "conceptMapId", "teacherLogitsId", "ensembleId" }) fresh.Text(id).ShouldNotBe(old.Text(id));
        foreach (var id in new[] { "extractorId", "teacherId" }) fresh.Text(id).ShouldBe(old.Text(id));
        (await ModelsAsync()).ShouldBe(models);
        (await JobKindsAsync(old.Text("projectId"))).ShouldBe(jobs);
        (await WeightsAsync(fresh.Text("ensembleId"))).ShouldBe(await WeightsAsync(old.Text("ensembleId")));
    }

    [Fact]
    public async Task A_stage_that_fails_says_why_and_a_reset_begins_anew()
    {
        await api.DemoAsync("ready");
        api.Content.TeacherIsBroken = true;
        await api.Owner.PostJsonAsync("/demo/reset", null);

        var failed = await api.DemoAsync("failed");

        failed.Text("error").ShouldContain("labels.txt");
        DemoFixture.Stage(failed, "teacher").Text("state").ShouldBe("failed");
        DemoFixture.Stage(failed, "conceptMap").Text("state").ShouldBe("waiting");
        api.Content.TeacherIsBroken = false;
        await api.Owner.PostJsonAsync("/demo/reset", null);
        (await api.DemoAsync("ready")).Whole("number").ShouldBe(failed.Whole("number") + 1);
    }

    private async Task<string[]> JobKindsAsync(string project) =>
        [.. (await api.Owner.GetJsonAsync($"/jobs?project={project}"))["items"]!.AsArray().Select(job => job!.Text("kind"))];

    private async Task<string[]> ProjectsAsync() => [.. (await api.Owner.GetJsonAsync("/projects"))["items"]!.AsArray().Select(project => project!.Text("id"))];

    private async Task<string[]> ModelsAsync()
    {
        var (extractors, teachers) = (await api.Owner.GetJsonAsync("/extractors"), await api.Owner.GetJsonAsync("/teachers"));
        return [.. extractors["items"]!.AsArray().Concat(teachers["items"]!.AsArray()).Select(model => model!.Text("id"))];
    }

    private async Task<string[]> WeightsAsync(string ensemble) =>
        [.. (await api.Owner.GetJsonAsync($"/ensembles/{ensemble}/versions/1"))["classes"]!.AsArray().Select(row => row!.Text("weightsHash"))];
}
