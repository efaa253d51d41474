import { PageHead } from "@/components/ui/page-head"

/** A page of the settings on its way: the head stays, a form of grey bars beneath. */
export function SettingsSkeleton({ title, words }: { title: string; words: string }) {
  return (
    <div aria-busy="true">
      <PageHead title={title} />
      <p className="for-readers" role="status">
        {words}
      </p>
      <div className="panel">
        <div className="section">
          <span className="skeleton" />
          <div className="section-fields">
            {["language", "look", "zone"].map((field) => (
              <span key={field} className="skeleton" />
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}
