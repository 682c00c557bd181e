/** All policies, in the order of the province's list. policies.test.ts checks the files. */
import accessibilityComplaint from './policies/accessibility-complaint.json';
import accessibleParking from './policies/accessible-parking.json';
import adultLiteracy from './policies/adult-literacy.json';
import assistiveDeviceSubsidy from './policies/assistive-device-subsidy.json';
import blindFreeTransit from './policies/blind-free-transit.json';
import blindMailFree from './policies/blind-mail-free.json';
import childRehabAssistance from './policies/child-rehab-assistance.json';
import compulsoryEducationAid from './policies/compulsory-education-aid.json';
import criminalDefenceDesignated from './policies/criminal-defence-designated.json';
import cultureSportsActivity from './policies/culture-sports-activity.json';
import dangerousHouseRenovation from './policies/dangerous-house-renovation.json';
import disabilityAssessmentSubsidy from './policies/disability-assessment-subsidy.json';
import disabilityCertificate from './policies/disability-certificate.json';
import driverLicenceSupport from './policies/driver-licence-support.json';
import elderlyCareVoucher from './policies/elderly-care-voucher.json';
import examAccommodation from './policies/exam-accommodation.json';
import extremePovertySupport from './policies/extreme-poverty-support.json';
import familyDoctorContract from './policies/family-doctor-contract.json';
import feeExemptionSelfEmployed from './policies/fee-exemption-self-employed.json';
import festivalVisit from './policies/festival-visit.json';
import flexibleEmploymentInsuranceSubsidy from './policies/flexible-employment-insurance-subsidy.json';
import freeEmploymentService from './policies/free-employment-service.json';
import graduateJobSeekingSubsidy from './policies/graduate-job-seeking-subsidy.json';
import harbinTransitCard from './policies/harbin-transit-card.json';
import hardshipLivingSubsidy from './policies/hardship-living-subsidy.json';
import homeAccessibility from './policies/home-accessibility.json';
import homeDeliveredTeaching from './policies/home-delivered-teaching.json';
import incomeTaxReduction from './policies/income-tax-reduction.json';
import labourDisputeAid from './policies/labour-dispute-aid.json';
import legalAid from './policies/legal-aid.json';
import longTermCareInsurance from './policies/long-term-care-insurance.json';
import medicalAssistance from './policies/medical-assistance.json';
import medicalInsuranceSubsidized from './policies/medical-insurance-subsidized.json';
import medicalRehabItemsCovered from './policies/medical-rehab-items-covered.json';
import minimumLivingAllowance from './policies/minimum-living-allowance.json';
import pensionContributionPaid from './policies/pension-contribution-paid.json';
import petitionHandling from './policies/petition-handling.json';
import policyProxyButler from './policies/policy-proxy-butler.json';
import preciseRehabService from './policies/precise-rehab-service.json';
import preschoolInclusion from './policies/preschool-inclusion.json';
import publicRentalHousing from './policies/public-rental-housing.json';
import publicWelfareJob from './policies/public-welfare-job.json';
import quotaEmployment from './policies/quota-employment.json';
import ruralFarmingProject from './policies/rural-farming-project.json';
import schoolEnrolmentGuarantee from './policies/school-enrolment-guarantee.json';
import seniorHigherStudentAid from './policies/senior-higher-student-aid.json';
import serviceRelief from './policies/service-relief.json';
import severeEntrustedCare from './policies/severe-entrusted-care.json';
import severeMentalDisorderService from './policies/severe-mental-disorder-service.json';
import severeNursingSubsidy from './policies/severe-nursing-subsidy.json';
import shelteredEmployment from './policies/sheltered-employment.json';
import singlePersonDibao from './policies/single-person-dibao.json';
import startupSupport from './policies/startup-support.json';
import sunshineHome from './policies/sunshine-home.json';
import telecomDiscount from './policies/telecom-discount.json';
import temporaryRelief from './policies/temporary-relief.json';
import vatExemptionPersonalService from './policies/vat-exemption-personal-service.json';
import vocationalTraining from './policies/vocational-training.json';
import volunteerNeighbourCare from './policies/volunteer-neighbour-care.json';
import wheelchairFuelSubsidy from './policies/wheelchair-fuel-subsidy.json';
import winterHeatingRelief from './policies/winter-heating-relief.json';
import type { Policy } from './policy';

// A test checks each file against this type once; checking them at every start would slow each call down.
export const policies = [
  disabilityCertificate,
  disabilityAssessmentSubsidy,
  hardshipLivingSubsidy,
  severeNursingSubsidy,
  minimumLivingAllowance,
  singlePersonDibao,
  extremePovertySupport,
  temporaryRelief,
  pensionContributionPaid,
  medicalInsuranceSubsidized,
  medicalAssistance,
  longTermCareInsurance,
  severeEntrustedCare,
  sunshineHome,
  elderlyCareVoucher,
  serviceRelief,
  dangerousHouseRenovation,
  publicRentalHousing,
  winterHeatingRelief,
  childRehabAssistance,
  assistiveDeviceSubsidy,
  preciseRehabService,
  familyDoctorContract,
  medicalRehabItemsCovered,
  severeMentalDisorderService,
  compulsoryEducationAid,
  homeDeliveredTeaching,
  schoolEnrolmentGuarantee,
  preschoolInclusion,
  seniorHigherStudentAid,
  examAccommodation,
  adultLiteracy,
  graduateJobSeekingSubsidy,
  quotaEmployment,
  freeEmploymentService,
  vocationalTraining,
  publicWelfareJob,
  startupSupport,
  flexibleEmploymentInsuranceSubsidy,
  shelteredEmployment,
  ruralFarmingProject,
  feeExemptionSelfEmployed,
  incomeTaxReduction,
  vatExemptionPersonalService,
  homeAccessibility,
  accessibleParking,
  blindFreeTransit,
  harbinTransitCard,
  wheelchairFuelSubsidy,
  driverLicenceSupport,
  blindMailFree,
  cultureSportsActivity,
  telecomDiscount,
  legalAid,
  criminalDefenceDesignated,
  petitionHandling,
  accessibilityComplaint,
  labourDisputeAid,
  festivalVisit,
  volunteerNeighbourCare,
  policyProxyButler,
] as unknown as readonly Policy[];
