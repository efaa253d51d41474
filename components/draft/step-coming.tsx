import { useTranslations } from "next-intl"

/** A step on its way: bars where its fields will stand. */
export function StepComing() {
  const t = useTranslations("common")
  return (
    <div className="wizard">
      <div className="panel" aria-busy="true">
        <p className="for-readers" role="status">
          {t("loading")}
        </p>
        {SECTIONS.map((section) => (
          <div key={section} className="section">
            <span className="skeleton" />
            <div className="section-fields">
              <span className="skeleton" />
              <span className="skeleton" />
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}

const SECTIONS = ["company", "contact", "agreement"]
